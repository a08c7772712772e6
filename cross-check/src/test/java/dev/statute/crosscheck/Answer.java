package dev.statute.crosscheck;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a full search says about a machine. It goes on after it has found something, so counts are those of all states.
 *
 * @param distinct the states within the filter
 * @param generated the initial states, and one for each accepted input with payload of each expanded state
 * @param depth breadth-first levels
 * @param violations everything that is broken, with the number of states of the shortest run that shows it: a step into a
 *     fault counts as one to a state. Runs that break a {@code leads_to} have no length here, and stand for 0
 * @param reached the {@code reachable} properties that hold, with the number of states of the shortest run
 * @param transitions how often each transition fired, by name; only those that did
 * @param reasons how often each reason was given, by name; only those that were
 */
public record Answer(
        long distinct,
        long generated,
        int depth,
        Map<Violation, Integer> violations,
        Map<String, Integer> reached,
        Map<String, Long> transitions,
        Map<String, Long> reasons) {
    public Answer {
        violations = Map.copyOf(violations);
        reached = Map.copyOf(reached);
        transitions = Map.copyOf(transitions);
        reasons = Map.copyOf(reasons);
    }

    /** Distinct, generated, depth. */
    public String counts() {
        return distinct + " distinct, " + generated + " generated, depth " + depth;
    }

    /** What is broken, runs that go on for ever left aside. */
    public Set<Violation> unsafe() {
        return violations.keySet().stream()
                .filter(v -> v.kind() != Violation.Kind.LEADS_TO)
                .collect(Collectors.toSet());
    }
}
