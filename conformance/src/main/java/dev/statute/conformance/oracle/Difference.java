package dev.statute.conformance.oracle;

import org.apiguardian.api.API;

/**
 * What a subject did otherwise than its spec.
 *
 * @param step the number of the step, from 1; 0 for the initial state
 * @param aspect what differs, such as {@code the reason} or {@code field attempt_count}
 * @param expected what the spec says
 * @param got what the subject did
 */
@API(status = API.Status.EXPERIMENTAL)
public record Difference(int step, String aspect, String expected, String got) {
    /** The aspect of a subject that did not answer in time. */
    public static final String TIME = "the time";

    @Override
    public String toString() {
        return (step == 0 ? "at the start" : "in step " + step) + " " + aspect + " differs: expected " + expected
                + ", got " + got;
    }
}
