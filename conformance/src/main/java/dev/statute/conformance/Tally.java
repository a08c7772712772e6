package dev.statute.conformance;

import dev.statute.conformance.cover.Coverage;
import dev.statute.conformance.cover.CoveringSequences;
import dev.statute.conformance.oracle.Difference;
import dev.statute.conformance.oracle.Lockstep;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/** Counts what runs of a subject reach. Not thread-safe. */
@API(status = API.Status.INTERNAL)
public final class Tally {
    private final Machine machine;
    private final Coverage coverage;
    private final Set<String> unobserved = new LinkedHashSet<>();
    private long steps;

    /** Nothing was run yet. */
    public Tally(Machine machine) {
        this.machine = machine;
        this.coverage = new Coverage(machine);
    }

    /** Gives an input in a sequence of that name, and counts what it reaches. */
    public Optional<Difference> step(Lockstep lockstep, InputValue input, String sequence) {
        steps++;
        Phase phase = lockstep.state().phase();
        Lockstep.Stepped stepped = lockstep.step(input);
        coverage.count(phase, input.input(), stepped.expected(), sequence);
        return stepped.difference();
    }

    /** Notes what the subject did not show in a sequence that is at its end. */
    public void end(Lockstep lockstep) {
        unobserved.addAll(lockstep.unobserved());
    }

    /**
     * The report of all that was counted.
     *
     * @param covering the covering sequences of the machine
     * @param covered whether they were run
     */
    public ConformanceReport report(
            CoveringSequences covering, boolean covered, Optional<RandomRuns> random, Optional<Failure> failure) {
        return new ConformanceReport(
                machine, coverage, covering, new Effort(covered, random, steps), unobserved, failure);
    }
}
