package dev.statute.conformance;

import dev.statute.conformance.cover.CoveringSequences;
import dev.statute.conformance.input.InputChooser;
import dev.statute.conformance.input.PayloadValues;
import dev.statute.conformance.input.RandomWalks;
import dev.statute.conformance.input.SimplerInputs;
import dev.statute.conformance.oracle.Difference;
import dev.statute.conformance.oracle.Lockstep;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.model.Machine;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apiguardian.api.API;

/**
 * Holds a subject against a machine: first along sequences that reach every goal of the machine, then along random ones.
 * The first difference is shrunk, and ends the run. Not thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Conformance {
    private final Machine machine;
    private final Interpreter interpreter;
    private final CoveringSequences covering;
    private final PayloadValues values;
    private final int runs;
    private final int steps;
    private final long seed;

    private Conformance(
            Machine machine, CoveringSequences covering, PayloadValues values, int runs, int steps, long seed) {
        this.machine = machine;
        this.interpreter = new Interpreter(machine);
        this.covering = covering;
        this.values = values;
        this.runs = runs;
        this.steps = steps;
        this.seed = seed;
    }

    /**
     * Prepares for a machine: its covering sequences, and no random ones.
     *
     * @throws dev.statute.conformance.input.MissingDomainException if the spec does not say which values to try
     */
    public static Conformance of(Machine machine) {
        return new Conformance(machine, CoveringSequences.of(machine), new PayloadValues(machine), 0, 0, 0);
    }

    /**
     * With random sequences too.
     *
     * @param count how many
     * @param length how many inputs each has
     * @param start decides the inputs; equal seeds give equal sequences
     */
    public Conformance withRandom(int count, int length, long start) {
        return new Conformance(machine, covering, values, count, length, start);
    }

    /** The sequences that come before random ones. */
    public CoveringSequences covering() {
        return covering;
    }

    /** Holds a subject against the machine. Whatever the subject does, the answer is a report. */
    public ConformanceReport check(Subject subject) {
        Run run = new Run(subject);
        Optional<Failure> failure = run.covering().or(run::random);
        Optional<RandomRuns> random = run.begun == 0
                ? Optional.empty()
                : Optional.of(new RandomRuns(
                        run.begun, steps, seed, "Conformance.withRandom(" + runs + ", " + steps + ", " + seed + "L)"));
        return run.tally.report(covering, true, random, failure);
    }

    /** Decides which random sequences of the machine are tried; each object begins anew. */
    public RandomWalks walks() {
        return new RandomWalks(
                machine, new InputChooser(machine, values), values.parameters(machine), covering.sequences());
    }

    /**
     * Holds a subject against a machine along one sequence, such as one that failed before.
     *
     * @return the first difference; empty if there is none
     */
    public static Optional<Difference> replay(Machine machine, Subject subject, Sequence sequence) {
        return difference(new Interpreter(machine), subject, sequence);
    }

    /**
     * Holds a subject against a machine along inputs that are written as scenarios write them, such as
     * {@code Assign { agent_id: a1 }}.
     *
     * @param steps the inputs as {@link SpecText#sequence} reads them
     * @return the first difference; empty if there is none
     * @throws IllegalArgumentException if a text is no input of the machine
     */
    public static Optional<Difference> replay(Machine machine, Subject subject, String... steps) {
        return replay(machine, subject, new SpecText(machine).sequence("replay", steps));
    }

    /** One run of all sequences. */
    private final class Run {
        private final Subject subject;
        private final Tally tally = new Tally(machine);
        private int begun;

        Run(Subject subject) {
            this.subject = subject;
        }

        Optional<Failure> covering() {
            for (Sequence sequence : covering.sequences()) {
                Optional<Difference> difference = follow(sequence);
                if (difference.isPresent()) {
                    return Optional.of(shrink(interpreter, subject, sequence, difference.get()));
                }
            }
            return Optional.empty();
        }

        private Optional<Difference> follow(Sequence sequence) {
            Lockstep lockstep = new Lockstep(interpreter, subject);
            Optional<Difference> difference = lockstep.start(sequence.parameters());
            for (InputValue input : sequence.inputs()) {
                if (difference.isPresent()) {
                    break;
                }
                difference = tally.step(lockstep, input, sequence.name());
            }
            tally.end(lockstep);
            return difference;
        }

        Optional<Failure> random() {
            if (runs == 0) {
                return Optional.empty();
            }
            RandomWalks walks = walks();
            Random random = new Random(seed);
            while (begun < runs) {
                begun++;
                RandomWalk walk =
                        new RandomWalk(interpreter, subject, walks, walks.begin("random-" + begun, random), tally);
                for (int step = 0; step < steps && walk.give(random); step++) {
                    // The walk counts for itself.
                }
                Optional<Failure> failure = walk.end();
                if (failure.isPresent()) {
                    return failure;
                }
            }
            return Optional.empty();
        }
    }

    /**
     * The shortest and simplest beginning of a sequence that still shows a difference of the same kind. A sequence that does
     * not show it again, or that ends in a call that hangs, is left as it is, and the failure says so.
     *
     * @param failing a sequence that shows one
     * @param first the difference that was seen
     */
    public static Failure shrink(Interpreter interpreter, Subject subject, Sequence failing, Difference first) {
        Machine machine = interpreter.machine();
        Sequence until = new Sequence(
                failing.name(), failing.parameters(), failing.inputs().subList(0, first.step()));
        if (first.aspect().equals(Difference.TIME)) {
            return new Failure(
                    machine, until, first, Optional.of("not shrunk: each try would have to wait once more"), List.of());
        }
        Watched watched = new Watched(subject);
        Optional<Difference> again = difference(interpreter, watched, until);
        if (again.filter(seen -> seen.aspect().equals(first.aspect())).isEmpty()) {
            return new Failure(
                    machine,
                    until,
                    first,
                    Optional.of("not seen again when it was repeated: the system does not always do the same"),
                    watched.seen());
        }
        Shrinking.Shrunk shrunk = Shrinking.shrink(
                until,
                interpreter.initial().parameters(),
                new SimplerInputs(machine)::of,
                candidate -> difference(interpreter, subject, candidate)
                        .filter(seen -> seen.aspect().equals(first.aspect()))
                        .isPresent());
        Optional<Difference> last = difference(interpreter, watched, shrunk.sequence());
        return new Failure(
                machine,
                shrunk.sequence(),
                last.orElse(first),
                shrunk.complete()
                        ? Optional.empty()
                        : Optional.of("shrunk as far as " + Shrinking.MOST_TRIES + " tries go"),
                watched.seen());
    }

    private static Optional<Difference> difference(Interpreter interpreter, Subject subject, Sequence sequence) {
        Lockstep lockstep = new Lockstep(interpreter, subject);
        Optional<Difference> difference = lockstep.start(sequence.parameters());
        for (InputValue input : sequence.inputs()) {
            if (difference.isEmpty()) {
                difference = lockstep.step(input).difference();
            }
        }
        return difference;
    }
}
