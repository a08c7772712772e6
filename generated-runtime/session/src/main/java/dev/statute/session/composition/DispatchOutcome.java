package dev.statute.session.composition;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * An effect was delivered.
 *
 * @param composition in which composition
 * @param route by which route
 * @param consumer to whom
 * @param variant as which input or signal
 */
@API(status = API.Status.EXPERIMENTAL)
public record DispatchOutcome(String composition, String route, String consumer, String variant) {
    /** Refuses null. */
    public DispatchOutcome {
        Objects.requireNonNull(composition, "composition");
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(consumer, "consumer");
        Objects.requireNonNull(variant, "variant");
    }
}
