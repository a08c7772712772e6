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
 * Searches for the goals of a machine until all are found or nothing is left to try: first with few payloads for each input,
 * which lets a search get far, then with more, and at last also where the {@code check} section would not go on from.
 */
final class Planner {
    /** Of how many payloads an input has at most when the search begins. */
    private static final int FEW_PAYLOADS = 64;

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
        Narrowing narrowing = Narrowing.of(machine, FEW_PAYLOADS);
        GoalSearch search = search(narrowing);
        if (!draft.open().isEmpty() && !narrowing.sampled().isEmpty()) {
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
