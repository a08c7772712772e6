package dev.statute.conformance;

import dev.statute.conformance.oracle.Difference;
import dev.statute.spec.explore.result.ScenarioText;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.result.TraceScenario;
import dev.statute.spec.explore.result.TraceText;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apiguardian.api.API;

/**
 * A sequence along which a subject differs from its spec; no input can be left out.
 *
 * @param difference what differs at its end
 */
@API(status = API.Status.EXPERIMENTAL)
public record Failure(Machine machine, Sequence sequence, Difference difference) {
    /** What the spec says about the sequence. */
    public Trace expected() {
        Interpreter interpreter = new Interpreter(machine);
        MachineState start = interpreter.initial(sequence.parameters());
        MachineState state = start;
        List<Trace.Step> steps = new ArrayList<>();
        for (InputValue input : sequence.inputs()) {
            Outcome outcome = interpreter.apply(state, input);
            Trace.Step step = new Trace.Step(state, input, outcome);
            steps.add(step);
            state = step.after();
        }
        return new Trace(start, steps, OptionalInt.empty());
    }

    /** The sequence as the spec sees it: a line per input, with the line of the spec where a transition is written. */
    public List<String> lines() {
        return TraceText.lines(expected());
    }

    /**
     * A scenario to paste under {@code scenarios} of the machine; it says what the spec expects now. A comment, where a
     * payload cannot be written as data.
     */
    public String scenario() {
        return ScenarioText.of(machine, TraceScenario.of(machine, "conforms", expected(), machine.at()))
                .orElse("  # A payload of this run cannot be written as data.");
    }

    /** The difference, the sequence as the spec sees it with its lines, and a scenario to paste into the spec. */
    @Override
    public String toString() {
        return machine.name() + ": " + difference + "\n" + String.join("\n", lines())
                + "\nto keep it, write under `scenarios`\n" + scenario();
    }
}
