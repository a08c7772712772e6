package dev.statute.spec.explore.search;

import dev.statute.spec.model.Check;
import dev.statute.spec.model.Machine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * What to search, and what to look out for.
 *
 * @param check the domains, the filter and the depth
 * @param decisionWatches ways to decide to look out for
 * @param until if present, the search stops at the end of the level on which these decisions, and the states and steps
 *     that are looked out for, have been seen
 * @param threads one or more; the counts do not depend on it
 * @param symmetry whether states that differ only by which id is which count as one
 */
@API(status = API.Status.INTERNAL)
public record SearchRequest(
        Machine machine,
        Check check,
        List<StateWatch> stateWatches,
        List<StepWatch> stepWatches,
        List<DecisionWatch> decisionWatches,
        Optional<Set<DecisionWatch>> until,
        int threads,
        boolean symmetry,
        Budget budget,
        Progress progress) {
    public SearchRequest {
        stateWatches = List.copyOf(stateWatches);
        stepWatches = List.copyOf(stepWatches);
        decisionWatches = List.copyOf(decisionWatches);
        until = until.map(Set::copyOf);
        if (!decisionWatches.containsAll(until.orElse(Set.of()))) {
            throw new IllegalArgumentException("what a search waits for has to be looked out for");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread");
        }
    }

    /** To search all there is, and look out for states and steps. */
    public SearchRequest(
            Machine machine,
            Check check,
            List<StateWatch> stateWatches,
            List<StepWatch> stepWatches,
            int threads,
            boolean symmetry,
            Budget budget,
            Progress progress) {
        this(
                machine,
                check,
                stateWatches,
                stepWatches,
                List.of(),
                Optional.empty(),
                threads,
                symmetry,
                budget,
                progress);
    }
}
