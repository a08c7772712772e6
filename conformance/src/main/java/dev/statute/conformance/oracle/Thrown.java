package dev.statute.conformance.oracle;

import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** What a subject threw, as a difference. */
final class Thrown {
    private static final int LONGEST = 300;

    private Thrown() {}

    /**
     * The difference.
     *
     * @throws IllegalStateException if the kit was interrupted while it waited for the subject: nothing is known then
     */
    static Difference difference(int step, Throwable thrown, String expected) {
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the subject was asked", thrown);
        } else if (thrown instanceof VirtualMachineError error && !(thrown instanceof StackOverflowError)) {
            // Nobody can go on from here; of a full stack nothing is left once it has been unwound.
            throw error;
        } else if (thrown instanceof TimeoutException) {
            return new Difference(step, Difference.TIME, expected, words(String.valueOf(thrown.getMessage())));
        }
        return new Difference(
                step, "what happened", expected, "the exception " + words(thrown.toString()), Optional.of(thrown));
    }

    private static String words(String message) {
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "...";
    }
}
