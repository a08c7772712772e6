package dev.statute.crosscheck;

import dev.statute.crosscheck.Violation.Kind;
import dev.statute.spec.explore.Explorer;
import dev.statute.spec.explore.ExplorerOptions;
import dev.statute.spec.explore.result.Exploration;
import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.result.Verdict;
import dev.statute.spec.explore.search.Progress;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Machine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares what the explorer says of a machine with what a naive search says. */
public final class ExplorerAgreement {
    private ExplorerAgreement() {}

    /**
     * The differences, in words; none if the explorer agrees, with one thread and with two.
     *
     * @param expected what a search of the same machine within the same domains gave
     */
    public static List<String> differences(Machine machine, Check check, Answer expected) {
        List<String> differences = new ArrayList<>();
        for (int threads = 1; threads <= 2; threads++) {
            Answer actual = answer(explore(machine, check, threads));
            String with = " with " + threads + " threads: ";
            compare("counts" + with, actual.counts(), expected.counts(), differences);
            compare("violations" + with, decided(actual), decided(expected), differences);
            compare("reached" + with, actual.reached(), expected.reached(), differences);
            compare("transitions" + with, actual.transitions(), expected.transitions(), differences);
            compare("reasons" + with, actual.reasons(), expected.reasons(), differences);
        }
        return differences;
    }

    /** Where an input is a fault, the explorer leaves it open how runs go on. */
    private static Map<Violation, Integer> decided(Answer answer) {
        Map<Violation, Integer> decided = new LinkedHashMap<>(answer.violations());
        if (decided.containsKey(Violation.of(Kind.FAULT))) {
            decided.keySet().removeIf(v -> v.kind() == Kind.DEADLOCK || v.kind() == Kind.LEADS_TO);
        }
        return decided;
    }

    private static Exploration explore(Machine machine, Check check, int threads) {
        return Explorer.explore(
                machine,
                new ExplorerOptions(
                        check, threads, false, ExplorerOptions.of(machine).budget(), Progress.NONE));
    }

    private static void compare(String what, Object actual, Object expected, List<String> differences) {
        if (!Objects.equals(actual, expected)) {
            differences.add(what + "the explorer says " + actual + " instead of " + expected);
        }
    }

    private static Answer answer(Exploration exploration) {
        Map<Violation, Integer> violations = new LinkedHashMap<>();
        Map<String, Integer> reached = new LinkedHashMap<>();
        for (PropertyResult result : exploration.properties()) {
            if (result.kind() == PropertyResult.Kind.REACHABLE) {
                if (result.verdict() == Verdict.HOLDS) {
                    reached.put(result.name(), length(result));
                }
            } else if (result.verdict() == Verdict.BROKEN) {
                switch (result.kind()) {
                    case INVARIANT -> violations.put(new Violation(Kind.INVARIANT, result.name()), length(result));
                    case STEP -> violations.put(new Violation(Kind.STEP, result.name()), length(result));
                    case UNREACHABLE -> violations.put(new Violation(Kind.UNREACHABLE, result.name()), length(result));
                    case LEADS_TO -> violations.put(new Violation(Kind.LEADS_TO, result.name()), 0);
                    case NO_DEADLOCK -> violations.put(Violation.of(Kind.DEADLOCK), length(result));
                    case NO_FAULT -> violations.put(Violation.of(Kind.FAULT), length(result));
                    // Branching time has no oracle here.
                    case ALWAYS_POSSIBLE, REACHABLE -> {}
                }
            }
        }
        return new Answer(
                exploration.counts().distinct(),
                exploration.counts().generated(),
                exploration.counts().depth(),
                violations,
                reached,
                positive(exploration.transitions()),
                positive(exploration.reasons()));
    }

    /** The states of a run, the one after a step into a fault included. */
    private static int length(PropertyResult result) {
        return result.trace().map(Trace::steps).orElseThrow().size() + 1;
    }

    private static Map<String, Long> positive(Map<String, Long> counts) {
        Map<String, Long> positive = new LinkedHashMap<>(counts);
        positive.values().removeIf(count -> count == 0);
        return positive;
    }
}
