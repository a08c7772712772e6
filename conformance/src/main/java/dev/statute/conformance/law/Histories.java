package dev.statute.conformance.law;

import dev.statute.conformance.Sequence;
import dev.statute.conformance.input.InputChooser;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.MachineState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What two threads do to one authority at the same time.
 *
 * @param start the inputs before
 * @param one what one thread does
 * @param other what the other thread does
 */
record Histories(Sequence start, List<Call> one, List<Call> other) {
    /** How many calls a thread makes: an order of all has to be found. */
    private static final int CALLS = 3;

    /** How often an input is chosen anew that the machine would not accept, which is less likely to race. */
    private static final int CHOICES = 8;

    Histories {
        one = List.copyOf(one);
        other = List.copyOf(other);
    }

    /**
     * What a thread does with one input.
     *
     * @param prepared whether it is prepared and then committed, instead of applied
     */
    record Call(InputValue input, boolean prepared) {
        @Override
        public String toString() {
            return (prepared ? "prepare and commit " : "") + input;
        }
    }

    /** Two histories that begin somewhere along a sequence, with the same input in most cases. */
    static Histories choose(Interpreter interpreter, InputChooser chooser, Sequence along, Random random) {
        Sequence start = along.until(random.nextInt(along.inputs().size() + 1));
        MachineState state = interpreter.initial(start.parameters());
        for (InputValue input : start.inputs()) {
            state = after(interpreter, state, input);
        }
        List<Call> one = history(interpreter, chooser, state, random);
        List<Call> other = new ArrayList<>(history(interpreter, chooser, state, random));
        if (random.nextInt(4) > 0) {
            other.set(0, new Call(one.get(0).input(), random.nextBoolean()));
        }
        return new Histories(start, one, other);
    }

    private static List<Call> history(Interpreter interpreter, InputChooser chooser, MachineState from, Random random) {
        MachineState state = from;
        List<Call> history = new ArrayList<>();
        while (history.size() < CALLS) {
            InputValue input = chooser.choose(state, random);
            for (int i = 1; i < CHOICES && !isAccepted(interpreter, state, input); i++) {
                input = chooser.choose(state, random);
            }
            history.add(new Call(input, random.nextInt(3) == 0));
            state = after(interpreter, state, input);
        }
        return history;
    }

    private static boolean isAccepted(Interpreter interpreter, MachineState state, InputValue input) {
        return interpreter.apply(state, input) instanceof Outcome.Accepted;
    }

    private static MachineState after(Interpreter interpreter, MachineState state, InputValue input) {
        return interpreter.apply(state, input) instanceof Outcome.Accepted accepted ? accepted.after() : state;
    }
}
