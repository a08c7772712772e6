package dev.statute.conformance.law;

import dev.statute.conformance.Sequence;
import dev.statute.conformance.input.InputChooser;
import dev.statute.conformance.input.PayloadValues;
import dev.statute.conformance.input.RandomWalks;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Sequences of inputs that are worth trying in the state at hand. Stateless. */
final class RandomSequences {
    private RandomSequences() {}

    /**
     * So many sequences; equal arguments give equal ones.
     *
     * @param covering sequences that lead to the phases of the machine
     * @param length how many random inputs each has at most
     */
    static List<Sequence> of(Machine machine, List<Sequence> covering, int count, int length, long seed) {
        Interpreter interpreter = new Interpreter(machine);
        RandomWalks walks = new RandomWalks(
                machine, new InputChooser(machine), new PayloadValues(machine).parameters(machine), covering);
        Random random = new Random(seed);
        List<Sequence> sequences = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Sequence beginning = walks.begin("random-" + i, random);
            List<InputValue> inputs = new ArrayList<>(beginning.inputs());
            MachineState state = beginning.end(machine);
            for (int step = 0; step < length; step++) {
                Optional<InputValue> input = walks.next(state, random);
                if (input.isEmpty()) {
                    break;
                }
                inputs.add(input.get());
                state = new Trace.Step(state, input.get(), interpreter.apply(state, input.get())).after();
            }
            sequences.add(new Sequence(beginning.name(), beginning.parameters(), inputs));
        }
        return sequences;
    }
}
