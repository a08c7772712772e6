package dev.statute.conformance.cover;

import dev.statute.conformance.input.Narrowing;
import dev.statute.conformance.input.PayloadValues;
import dev.statute.conformance.input.Sampled;
import dev.statute.spec.model.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Searches for the goals of a machine until all are found or nothing is left to try: with a fair number of payloads for each
 * input, which are all there are in most machines; with few, which lets a search get far; with many; and at last also where
 * the {@code check} section would not go on from.
 */
final class Planner {
    /** Of an input with more payloads some are tried at first, of all others all. */
    private static final int MOST_AT_FIRST = 64;

    /** How many payloads of an input let a search get far; every component has at least two values. */
    private static final List<Integer> FEW = List.of(8, 1);

    private final Machine machine;
    private final long steps;
    private final SequenceDraft draft;
    private final List<String> limits = new ArrayList<>();

    Planner(Machine machine, long steps) {
        this.machine = machine;
        this.steps = steps;
        this.draft = new SequenceDraft(machine);
    }

    CoveringSequences plan() {
        Narrowing narrowing = Narrowing.of(machine, MOST_AT_FIRST);
        GoalSearch search = search(narrowing);
        boolean sampled = !narrowing.sampled().isEmpty();
        for (int few : FEW) {
            if (!draft.open().isEmpty() && (sampled || search.ranOut())) {
                search(Narrowing.of(machine, few));
            }
        }
        if (!draft.open().isEmpty() && sampled) {
            narrowing = Narrowing.of(machine, PayloadValues.MOST_PAYLOADS);
            search = search(narrowing);
        }
        if (!draft.open().isEmpty() && search.leftOut()) {
            narrowing = narrowing.unbounded();
            search = search(narrowing);
        }
        narrowing.sampled().stream().map(Sampled::toString).forEach(limits::add);
        if (!draft.open().isEmpty() && search.ranOut()) {
            limits.add(String.format(Locale.ROOT, "not looked for further than %,d states", search.states()));
        }
        for (Goal goal : draft.open()) {
            if (search.saw(goal)) {
                limits.add("the nearest step to reach " + goal + " breaks the machine");
            }
        }
        return new CoveringSequences(draft.sequences(), draft.open(), limits);
    }

    private GoalSearch search(Narrowing narrowing) {
        GoalSearch search = new GoalSearch(machine, narrowing, Set.copyOf(draft.open()), steps);
        search.sighted().forEach(draft::offer);
        return search;
    }
}
