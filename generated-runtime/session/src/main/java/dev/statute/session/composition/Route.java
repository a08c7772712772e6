package dev.statute.session.composition;

import dev.statute.session.types.RouteKind;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Where an effect leads.
 *
 * @param id names the route in its composition
 * @param kind what it delivers
 * @param fromInstance who tells the effect
 * @param effect which effect
 * @param toInstance who takes it
 * @param target as what
 * @param bindings what it takes along, in this order
 */
@API(status = API.Status.EXPERIMENTAL)
public record Route(
        String id,
        RouteKind kind,
        String fromInstance,
        String effect,
        String toInstance,
        Target target,
        List<FieldBinding> bindings) {
    /** Refuses null, and copies the list. */
    public Route {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(fromInstance, "fromInstance");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(toInstance, "toInstance");
        Objects.requireNonNull(target, "target");
        bindings = List.copyOf(bindings);
    }

    /**
     * What an effect becomes.
     *
     * @param kind an input or a signal
     * @param variant which one
     */
    @API(status = API.Status.EXPERIMENTAL)
    public record Target(RouteKind kind, String variant) {
        /** Refuses null. */
        public Target {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(variant, "variant");
        }
    }

    /**
     * A field that is taken along.
     *
     * @param producerField what it is called in the effect
     * @param consumerField what it is called in what becomes of it
     */
    @API(status = API.Status.EXPERIMENTAL)
    public record FieldBinding(String producerField, String consumerField) {
        /** Refuses null. */
        public FieldBinding {
            Objects.requireNonNull(producerField, "producerField");
            Objects.requireNonNull(consumerField, "consumerField");
        }

        /** A field that keeps its name. */
        public static FieldBinding same(String field) {
            return new FieldBinding(field, field);
        }
    }
}
