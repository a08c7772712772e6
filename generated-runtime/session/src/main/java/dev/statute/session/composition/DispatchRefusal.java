package dev.statute.session.composition;

import java.util.Objects;
import org.apiguardian.api.API;

/** Why an effect was not delivered. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface DispatchRefusal {

    /**
     * It comes from another composition.
     *
     * @param expected the one of the dispatcher
     * @param actual the one that it comes from
     */
    record CompositionMismatch(String expected, String actual) implements DispatchRefusal {}

    /**
     * No route of the right kind leads on from it.
     *
     * @param composition the composition
     * @param instance who has told it
     * @param variant the effect
     */
    record UnresolvedRoute(String composition, String instance, String variant) implements DispatchRefusal {}

    /**
     * It lacks something that its route takes along.
     *
     * @param route the route
     * @param variant the effect
     * @param field the first field that it lacks
     */
    record MissingProducerField(String route, String variant, String field) implements DispatchRefusal {}

    /**
     * Nobody is there to take it.
     *
     * @param composition the composition
     * @param instance who should
     */
    record UnwiredConsumer(String composition, String instance) implements DispatchRefusal {}

    /**
     * Whoever should have taken it has not.
     *
     * @param instance who
     * @param variant what it should have taken
     * @param error why
     */
    record ConsumerRefused(String instance, String variant, ConsumerRefusedException error) implements DispatchRefusal {
        /** Refuses null. */
        public ConsumerRefused {
            Objects.requireNonNull(error, "error");
        }
    }
}
