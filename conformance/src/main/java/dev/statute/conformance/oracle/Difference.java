package dev.statute.conformance.oracle;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a subject did otherwise than its spec.
 *
 * @param step the number of the step, from 1; 0 for the initial state
 * @param aspect what differs, such as {@code the reason} or {@code field attempt_count}
 * @param expected what the spec says
 * @param got what the subject did
 * @param cause what the subject threw, if it did
 */
@API(status = API.Status.EXPERIMENTAL)
public record Difference(int step, String aspect, String expected, String got, Optional<Throwable> cause) {
    /** The aspect of a subject that did not answer in time. */
    public static final String TIME = "the time";

    /** The aspect of a run in which the spec breaks itself: a fault, or a statement that does not hold. */
    public static final String SPEC = "the spec itself";

    /** A difference without an exception. */
    public Difference(int step, String aspect, String expected, String got) {
        this(step, aspect, expected, got, Optional.empty());
    }

    @Override
    public String toString() {
        return (step == 0 ? "at the start" : "in step " + step) + " " + aspect + " differs: expected " + expected
                + ", got " + got;
    }
}
