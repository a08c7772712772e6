package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import java.util.List;
import org.apiguardian.api.API;

/**
 * An effect that transitions emit.
 *
 * @param answeredBy the inputs that answer it; empty if none are named
 */
@API(status = API.Status.EXPERIMENTAL)
public record Effect(
        String name, List<Component> payload, Delivery delivery, List<Input> answeredBy, String doc, Span at)
        implements Element {
    public Effect {
        payload = List.copyOf(payload);
        answeredBy = List.copyOf(answeredBy);
    }

    /** Who consumes an effect. */
    public enum Delivery {
        /** Stored in the same transaction as the state. */
        STORE,
        /** Consumed by a composition. */
        ROUTED,
        /** For anyone; no answer is expected. */
        NOTIFY,
        /** An adapter acts on it. */
        CALL
    }
}
