package dev.statute.conformance;

import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.result.TraceText;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apiguardian.api.API;

/**
 * Inputs for one instance from its initial state on.
 *
 * @param name what it is for; unique in a report
 * @param parameters a value for every parameter of the machine, by name
 */
@API(status = API.Status.EXPERIMENTAL)
public record Sequence(String name, Map<String, Value> parameters, List<InputValue> inputs) {
    public Sequence {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        inputs = List.copyOf(inputs);
    }

    /** The beginning of so many inputs. */
    public Sequence until(int count) {
        return new Sequence(name, parameters, inputs.subList(0, count));
    }

    /** What the spec says about the inputs. */
    public Trace trace(Machine machine) {
        Interpreter interpreter = new Interpreter(machine);
        MachineState start = interpreter.initial(parameters);
        MachineState state = start;
        List<Trace.Step> steps = new ArrayList<>();
        for (InputValue input : inputs) {
            Trace.Step step = new Trace.Step(state, input, interpreter.apply(state, input));
            steps.add(step);
            state = step.after();
        }
        return new Trace(start, steps, OptionalInt.empty());
    }

    /** The state that the spec is in after the inputs. */
    public MachineState end(Machine machine) {
        Trace trace = trace(machine);
        return inputs.isEmpty()
                ? trace.start()
                : trace.steps().get(inputs.size() - 1).after();
    }

    /** What the spec says about them as text: a line per input, with the line of the spec where a transition is written. */
    public List<String> lines(Machine machine) {
        return TraceText.lines(trace(machine));
    }
}
