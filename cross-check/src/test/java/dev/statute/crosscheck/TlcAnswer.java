package dev.statute.crosscheck;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What TLC said. It stops at the first thing that is broken, so then its counts mean nothing.
 *
 * @param broken the operator of the module that is violated; empty if nothing is
 * @param temporal whether a temporal property is violated, TLC does not say which
 * @param length the states of the counterexample; 0 if there is none
 */
public record TlcAnswer(
        long distinct, long generated, int depth, Optional<String> broken, boolean temporal, int length) {
    private static final Pattern COUNTS = Pattern.compile(
            "(?m)^([\\d,]+) states generated, ([\\d,]+) distinct states found, 0 states left on queue\\.");
    private static final Pattern DEPTH = Pattern.compile("The depth of the complete state graph search is (\\d+)\\.");
    private static final Pattern INVARIANT =
            Pattern.compile("Error: Invariant (\\w+) is violated( by the initial state)?");
    /** Said of an invariant that is the same in every state. */
    private static final Pattern CONSTANT = Pattern.compile("Error: The invariant of (\\w+) is equal to FALSE");

    private static final Pattern STATE = Pattern.compile("(?m)^State (\\d+): ");

    /** @throws AssertionError if TLC had something else to say */
    static TlcAnswer parse(String output) {
        Matcher invariant = INVARIANT.matcher(output);
        if (invariant.find()) {
            int length = invariant.group(2) == null ? last(STATE, output).orElseThrow() : 1;
            return new TlcAnswer(0, 0, 0, Optional.of(invariant.group(1)), false, length);
        }
        Matcher constant = CONSTANT.matcher(output);
        if (constant.find()) {
            return new TlcAnswer(0, 0, 0, Optional.of(constant.group(1)), false, 1);
        }
        boolean temporal = output.contains("Error: Temporal properties were violated.");
        Matcher counts = COUNTS.matcher(output);
        if (!temporal && output.contains("Error:") || !counts.find()) {
            throw new AssertionError("TLC has something else to say:\n" + output);
        }
        return new TlcAnswer(
                number(counts.group(2)),
                number(counts.group(1)),
                last(DEPTH, output).orElse(0),
                Optional.empty(),
                temporal,
                0);
    }

    /** Distinct, generated, depth. */
    public String counts() {
        return distinct + " distinct, " + generated + " generated, depth " + depth;
    }

    private static OptionalInt last(Pattern pattern, String output) {
        OptionalInt last = OptionalInt.empty();
        Matcher matcher = pattern.matcher(output);
        while (matcher.find()) {
            last = OptionalInt.of((int) number(matcher.group(1)));
        }
        return last;
    }

    private static long number(String digits) {
        return Long.parseLong(digits.replace(",", ""));
    }
}
