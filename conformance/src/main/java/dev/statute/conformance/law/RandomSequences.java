package dev.statute.conformance.law;

import dev.statute.conformance.Sequence;
import dev.statute.conformance.input.InputChooser;
import dev.statute.conformance.input.PayloadValues;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sequences of inputs that are worth trying in the state at hand. Stateless. */
final class RandomSequences {
    private RandomSequences() {}

    /** So many sequences; equal seeds give equal ones. */
    static List<Sequence> of(Machine machine, int count, int length, long seed) {
        Interpreter interpreter = new Interpreter(machine);
        InputChooser chooser = new InputChooser(machine);
        List<Map<String, Value>> parameters = new PayloadValues(machine).parameters(machine);
        Random random = new Random(seed);
        List<Sequence> sequences = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Map<String, Value> chosen = parameters.get(random.nextInt(parameters.size()));
            MachineState state = interpreter.initial(chosen);
            List<InputValue> inputs = new ArrayList<>();
            for (int step = 0; step < length; step++) {
                InputValue input = chooser.choose(state, random);
                inputs.add(input);
                state = interpreter.apply(state, input) instanceof Outcome.Accepted accepted ? accepted.after() : state;
            }
            sequences.add(new Sequence("random-" + i, chosen, inputs));
        }
        return sequences;
    }
}
