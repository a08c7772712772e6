package dev.statute.session.composition;

import dev.statute.session.policy.DispatchRule;
import dev.statute.session.types.RouteKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;

/**
 * Delivers what machines of one composition tell each other. Inputs and signals go their own ways.
 *
 * <p>Safe for use by several threads; whoever takes something is called in the thread of the one who tells it, with no lock held.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class CompositionDispatcher {
    private final RouteTable table;
    private final Map<RouteKind, Map<String, ConsumerSurface>> surfaces = new EnumMap<>(RouteKind.class);

    /**
     * @param table the routes
     */
    public CompositionDispatcher(RouteTable table) {
        this.table = Objects.requireNonNull(table, "table");
        for (RouteKind kind : RouteKind.values()) {
            surfaces.put(kind, new ConcurrentHashMap<>());
        }
    }

    /** Has somebody take what is delivered to an instance, in the place of whoever did. */
    public void wire(RouteKind kind, String instance, ConsumerSurface surface) {
        surfacesOf(kind).put(instance, Objects.requireNonNull(surface, "surface"));
    }

    /**
     * Delivers an effect.
     *
     * @param kind as what
     * @throws CompositionDispatchException if it was not delivered
     */
    public DispatchOutcome dispatch(RouteKind kind, ProducerInstance producer, EffectPayload payload) {
        Delivery delivery = new Delivery(
                producer, payload, table.find(kind, producer.instance(), payload.variant()), table.composition());
        Optional<ConsumerSurface> surface =
                delivery.route().map(route -> surfacesOf(kind).get(route.toInstance()));
        return switch (DispatchRule.decide(
                producer.composition().equals(table.composition()),
                delivery.route().isPresent(),
                delivery.missing().isEmpty(),
                surface.isPresent())) {
            case COMPOSITION_MISMATCH ->
                throw refused(new DispatchRefusal.CompositionMismatch(table.composition(), producer.composition()));
            case UNRESOLVED_ROUTE ->
                throw refused(new DispatchRefusal.UnresolvedRoute(
                        table.composition(), producer.instance(), payload.variant()));
            case MISSING_PRODUCER_FIELD ->
                throw refused(new DispatchRefusal.MissingProducerField(
                        delivery.theRoute().id(),
                        payload.variant(),
                        delivery.missing().orElseThrow()));
            case UNWIRED_CONSUMER ->
                throw refused(new DispatchRefusal.UnwiredConsumer(
                        table.composition(), delivery.theRoute().toInstance()));
            case DELIVER -> delivered(delivery, surface.orElseThrow());
        };
    }

    private static DispatchOutcome delivered(Delivery delivery, ConsumerSurface surface) {
        Route route = delivery.theRoute();
        try {
            surface.take(route.target().variant(), delivery.fields());
        } catch (ConsumerRefusedException error) {
            throw refused(new DispatchRefusal.ConsumerRefused(
                    route.toInstance(), route.target().variant(), error));
        }
        return new DispatchOutcome(
                delivery.composition(),
                route.id(),
                route.toInstance(),
                route.target().variant());
    }

    private Map<String, ConsumerSurface> surfacesOf(RouteKind kind) {
        return Objects.requireNonNull(surfaces.get(kind));
    }

    private static CompositionDispatchException refused(DispatchRefusal refusal) {
        CompositionDispatchException exception = new CompositionDispatchException(refusal);
        if (refusal instanceof DispatchRefusal.ConsumerRefused consumer) {
            exception.initCause(consumer.error());
        }
        return exception;
    }

    /** An effect under way. */
    private record Delivery(
            ProducerInstance producer, EffectPayload payload, Optional<Route> route, String composition) {
        Route theRoute() {
            return route.orElseThrow();
        }

        /** The first field that the route takes along and the effect does not have. */
        Optional<String> missing() {
            return route.stream()
                    .flatMap(found -> found.bindings().stream())
                    .map(Route.FieldBinding::producerField)
                    .filter(field -> payload.field(field).isEmpty())
                    .findFirst();
        }

        Map<String, FieldValue> fields() {
            Map<String, FieldValue> fields = new LinkedHashMap<>();
            for (Route.FieldBinding binding : theRoute().bindings()) {
                payload.field(binding.producerField()).ifPresent(value -> fields.put(binding.consumerField(), value));
            }
            return Collections.unmodifiableMap(fields);
        }
    }
}
