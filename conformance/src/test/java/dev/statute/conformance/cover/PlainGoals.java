package dev.statute.conformance.cover;

import dev.statute.conformance.Sequence;
import dev.statute.conformance.input.PayloadValues;
import dev.statute.spec.interpret.Explanation;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/** Goals found in the plainest way: the interpreter on every state with every input, one by one. */
final class PlainGoals {
    private PlainGoals() {}

    /** How many inputs it takes at least to reach each goal that can be reached. */
    static Map<Goal, Integer> distances(Machine machine) {
        Interpreter interpreter = new Interpreter(machine);
        PayloadValues values = new PayloadValues(machine);
        List<InputValue> inputs = new ArrayList<>();
        machine.inputs().forEach(input -> inputs.addAll(values.all(input)));
        Map<Goal, Integer> distances = new HashMap<>();
        Set<MachineState> known = new HashSet<>();
        Queue<MachineState> level = new ArrayDeque<>();
        for (Map<String, Value> parameters : values.parameters(machine)) {
            level.add(interpreter.initial(parameters));
        }
        for (int distance = 1; !level.isEmpty(); distance++) {
            int here = distance;
            Queue<MachineState> next = new ArrayDeque<>();
            for (MachineState state : level) {
                for (InputValue input : inputs) {
                    Explanation step = interpreter.explain(state, input);
                    Goals.reached(state.phase(), input.input(), step, goal -> distances.putIfAbsent(goal, here));
                    if (step.outcome() instanceof Outcome.Accepted accepted && known.add(accepted.after())) {
                        next.add(accepted.after());
                    }
                }
            }
            level = next;
        }
        return distances;
    }

    /** For each goal that a sequence reaches, how many inputs that change anything it takes the nearest sequence. */
    static Map<Goal, Integer> distances(Machine machine, List<Sequence> sequences) {
        Interpreter interpreter = new Interpreter(machine);
        Map<Goal, Integer> distances = new HashMap<>();
        for (Sequence sequence : sequences) {
            MachineState state = interpreter.initial(sequence.parameters());
            int moved = 1;
            for (InputValue input : sequence.inputs()) {
                Explanation step = interpreter.explain(state, input);
                int here = moved;
                Goals.reached(state.phase(), input.input(), step, goal -> distances.merge(goal, here, Math::min));
                if (step.outcome() instanceof Outcome.Accepted accepted) {
                    state = accepted.after();
                    moved++;
                }
            }
        }
        return distances;
    }
}
