package dev.statute.conformance;

import dev.statute.conformance.cover.Coverage;
import dev.statute.conformance.cover.CoveringSequences;
import dev.statute.conformance.cover.Goal;
import dev.statute.conformance.law.LawFailure;
import dev.statute.conformance.law.LawResult;
import dev.statute.spec.model.Machine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * What holding a subject against its machine gave.
 *
 * @param coverage which goals were reached
 * @param covering the sequences that were run first, and what they cannot reach
 * @param seed the seed of the random sequences
 * @param steps how many inputs were given
 * @param unobserved what the subject left out at some time: {@code phase}, names of fields, and parts of its answers such as
 *     {@code the guard}
 * @param failure the first difference, shrunk; empty if there is none
 * @param laws what asking the laws of generated classes gave; empty for other subjects
 */
@API(status = API.Status.EXPERIMENTAL)
public record ConformanceReport(
        Machine machine,
        Coverage coverage,
        CoveringSequences covering,
        long seed,
        long steps,
        Set<String> unobserved,
        Optional<Failure> failure,
        List<LawResult> laws) {
    public ConformanceReport {
        unobserved = Set.copyOf(unobserved);
        laws = List.copyOf(laws);
    }

    /** A report of a subject that no laws were asked of. */
    public ConformanceReport(
            Machine machine,
            Coverage coverage,
            CoveringSequences covering,
            long seed,
            long steps,
            Set<String> unobserved,
            Optional<Failure> failure) {
        this(machine, coverage, covering, seed, steps, unobserved, failure, List.of());
    }

    /** Goals that can be reached and were not: there are none unless a failure ended the run early. */
    public List<Goal> missed() {
        return coverage.missing().stream()
                .filter(goal -> !covering.missing().contains(goal))
                .toList();
    }

    /** How laws are broken. */
    public List<LawFailure> broken() {
        return laws.stream().flatMap(law -> law.failure().stream()).toList();
    }

    /**
     * Whether the subject did all that the spec says, along sequences that reach every goal that can be reached, and keeps the
     * laws that were asked.
     */
    public boolean conforms() {
        return failure.isEmpty() && missed().isEmpty() && broken().isEmpty();
    }

    /** The same with a failure that was found in another way. */
    public ConformanceReport with(Failure other) {
        return new ConformanceReport(machine, coverage, covering, seed, steps, unobserved, Optional.of(other), laws);
    }

    /** The same with what asking laws gave. */
    public ConformanceReport with(List<LawResult> asked) {
        return new ConformanceReport(machine, coverage, covering, seed, steps, unobserved, failure, asked);
    }
}
