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
 * @param covering the covering sequences of the machine, and what they cannot reach
 * @param effort what was run
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
        Effort effort,
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
            Effort effort,
            Set<String> unobserved,
            Optional<Failure> failure) {
        this(machine, coverage, covering, effort, unobserved, failure, List.of());
    }

    /** How many inputs were given. */
    public long steps() {
        return effort.steps();
    }

    /**
     * Goals that the covering sequences reach and this run did not: there are none unless a failure ended it early, or the
     * covering sequences were not part of it.
     */
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
     * Whether the subject did all that the spec says, if the covering sequences were run along sequences that reach every
     * goal that can be reached, and keeps the laws that were asked.
     */
    public boolean conforms() {
        return failure.isEmpty() && (missed().isEmpty() || !effort.covering()) && broken().isEmpty();
    }

    /** The same with a failure that was found in another way. */
    public ConformanceReport with(Failure other) {
        return new ConformanceReport(machine, coverage, covering, effort, unobserved, Optional.of(other), laws);
    }

    /** The same with what asking laws gave. */
    public ConformanceReport with(List<LawResult> asked) {
        return new ConformanceReport(machine, coverage, covering, effort, unobserved, failure, asked);
    }
}
