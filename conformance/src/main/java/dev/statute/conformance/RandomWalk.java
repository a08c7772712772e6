package dev.statute.conformance;

import dev.statute.conformance.input.RandomWalks;
import dev.statute.conformance.oracle.Difference;
import dev.statute.conformance.oracle.Lockstep;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apiguardian.api.API;

/** A subject in the middle of a random sequence. Not thread-safe. */
@API(status = API.Status.INTERNAL)
public final class RandomWalk {
    private final Interpreter interpreter;
    private final Subject subject;
    private final RandomWalks walks;
    private final Sequence beginning;
    private final Tally tally;
    private final Lockstep lockstep;
    private final List<InputValue> inputs = new ArrayList<>();
    private Optional<Difference> difference;

    /**
     * Gives the inputs with which a sequence begins.
     *
     * @param walks decides about the others
     * @param tally counts all of them
     */
    public RandomWalk(Interpreter interpreter, Subject subject, RandomWalks walks, Sequence beginning, Tally tally) {
        this.interpreter = interpreter;
        this.subject = subject;
        this.walks = walks;
        this.beginning = beginning;
        this.tally = tally;
        this.lockstep = new Lockstep(interpreter, subject);
        this.difference = lockstep.start(beginning.parameters());
        for (InputValue input : beginning.inputs()) {
            give(input);
        }
    }

    /** The next input; empty if the sequence is at its end, be it because of a difference. */
    public Optional<InputValue> next(Random random) {
        return difference.isPresent() ? Optional.empty() : walks.next(lockstep.state(), random);
    }

    /** Gives an input, unless a difference was seen before. */
    public void give(InputValue input) {
        if (difference.isEmpty()) {
            inputs.add(input);
            difference = tally.step(lockstep, input, beginning.name());
        }
    }

    /** Gives the next input; whether there was one. */
    boolean give(Random random) {
        Optional<InputValue> input = next(random);
        input.ifPresent(this::give);
        return input.isPresent();
    }

    /** Ends the sequence: the shrunk failure, if there was a difference. */
    public Optional<Failure> end() {
        tally.end(lockstep);
        Sequence given = new Sequence(beginning.name(), beginning.parameters(), inputs);
        return difference.map(seen -> Conformance.shrink(interpreter, subject, given, seen));
    }

    /** The inputs so far. */
    @Override
    public String toString() {
        return inputs.toString();
    }
}
