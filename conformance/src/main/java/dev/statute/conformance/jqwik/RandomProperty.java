package dev.statute.conformance.jqwik;

import dev.statute.conformance.Conformance;
import dev.statute.conformance.ConformanceReport;
import dev.statute.conformance.Failure;
import dev.statute.conformance.RandomRuns;
import dev.statute.conformance.RandomWalk;
import dev.statute.conformance.Sequence;
import dev.statute.conformance.Subject;
import dev.statute.conformance.Tally;
import dev.statute.conformance.input.RandomWalks;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.model.Machine;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** The random sequences of one property. Not thread-safe. */
final class RandomProperty {
    private final Conformance kit;
    private final Interpreter interpreter;
    private final Supplier<Subject> subject;
    private final RandomWalks walks;
    private final Tally tally;
    private int runs;
    private Optional<Failure> failure = Optional.empty();

    RandomProperty(Machine machine, Supplier<Subject> subject) {
        this.kit = Prepared.conformance(machine);
        this.interpreter = new Interpreter(machine);
        this.subject = subject;
        this.walks = kit.walks();
        this.tally = new Tally(machine);
    }

    /** Decides how a sequence begins. */
    Sequence beginning(Random random) {
        return walks.begin("random", random);
    }

    /** Begins it. */
    RandomWalk begin(Sequence beginning) {
        runs++;
        Sequence named = new Sequence("random-" + runs, beginning.parameters(), beginning.inputs());
        return new RandomWalk(interpreter, subject.get(), walks, named, tally);
    }

    /** Ends it; the failure if it showed one. */
    Optional<Failure> end(RandomWalk walk) {
        failure = walk.end();
        return failure;
    }

    /** The failure of the last sequence. */
    Optional<Failure> failure() {
        return failure;
    }

    /** What all sequences gave. */
    ConformanceReport report(int longest, long seed, String again) {
        return tally.report(kit.covering(), false, Optional.of(new RandomRuns(runs, longest, seed, again)), failure);
    }
}
