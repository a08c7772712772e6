package dev.statute.conformance.cover;

import dev.statute.conformance.Sequence;
import dev.statute.spec.model.Machine;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Sequences that together reach every goal of a machine that can be reached within its declared domains. The goals are
 * looked for breadth first, so each is reached by a short run; inputs that change nothing are given on the way. What is met
 * with until then of {@link Goal.GuardedIn} is shown too. Equal machines have equal sequences. Immutable.
 *
 * @param sequences the sequences
 * @param missing the goals that they do not reach, in the order of the file
 * @param limits what was not tried, in words
 */
@API(status = API.Status.EXPERIMENTAL)
public record CoveringSequences(List<Sequence> sequences, List<Goal> missing, List<String> limits) {
    /** About so many steps are tried in search of the goals before it is given up. */
    public static final long DEFAULT_STEPS = 4_000_000;

    public CoveringSequences {
        sequences = List.copyOf(sequences);
        missing = List.copyOf(missing);
        limits = List.copyOf(limits);
    }

    /**
     * Computes the sequences for a machine.
     *
     * @throws dev.statute.conformance.input.MissingDomainException if the spec does not say which values to try
     */
    public static CoveringSequences of(Machine machine) {
        return of(machine, DEFAULT_STEPS);
    }

    /**
     * Computes the sequences for a machine.
     *
     * @param most about how many steps to try before goals are given up
     * @throws dev.statute.conformance.input.MissingDomainException if the spec does not say which values to try
     */
    public static CoveringSequences of(Machine machine, long most) {
        return new Planner(machine, most).plan();
    }

    /** Whether no run within the declared domains reaches what is missing, if anything is. */
    public boolean complete() {
        return missing.isEmpty() || limits.isEmpty();
    }
}
