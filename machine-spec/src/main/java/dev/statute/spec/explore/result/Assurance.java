package dev.statute.spec.explore.result;

import org.apiguardian.api.API;

/**
 * How far the verdicts of a report reach.
 *
 * @param text the level and what it rests on, such as {@code exhaustive within RunId: 2, BoundarySequence: 0..1}
 */
@API(status = API.Status.EXPERIMENTAL)
public record Assurance(Level level, String text) {
    /** The levels. */
    public enum Level {
        /** All states within the domains. */
        EXHAUSTIVE,
        /** Some states were left out by a filter, a depth or a budget. */
        BOUNDED,
        /** Nothing was explored. */
        NOT_CHECKED
    }
}
