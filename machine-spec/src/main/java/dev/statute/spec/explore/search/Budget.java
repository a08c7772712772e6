package dev.statute.spec.explore.search;

import java.time.Duration;
import org.apiguardian.api.API;

/**
 * Where a search stops and says so.
 *
 * @param states the most states to store
 * @param time the most time by the clock
 * @param bytes the most memory for states, in bytes
 */
@API(status = API.Status.EXPERIMENTAL)
public record Budget(long states, Duration time, long bytes) {
    public Budget {
        if (states < 1 || time.isNegative() || bytes < 1) {
            throw new IllegalArgumentException("a budget is positive");
        }
    }

    /** What ran out. */
    public enum Limit {
        STATES,
        TIME,
        MEMORY
    }
}
