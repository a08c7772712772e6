package dev.statute.conformance.oracle;

import java.util.Optional;

/** Keeps the first difference of a step. */
final class Comparison {
    private final int step;
    private Optional<Difference> difference = Optional.empty();

    Comparison(int step) {
        this.step = step;
    }

    /** Compares with what the subject tells; nothing is no difference. */
    void compare(String aspect, Object expected, Optional<?> got) {
        if (got.isPresent() && !got.get().equals(expected)) {
            differ(aspect, "`" + expected + "`", "`" + got.get() + "`");
        }
    }

    void differ(String aspect, String expected, String got) {
        if (difference.isEmpty()) {
            difference = Optional.of(new Difference(step, aspect, expected, got));
        }
    }

    Optional<Difference> difference() {
        return difference;
    }
}
