package dev.statute.spec.explore.judge;

import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.search.FaultKey;
import dev.statute.spec.explore.search.Path;
import dev.statute.spec.explore.search.Sighting;
import dev.statute.spec.interpret.Explanation;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Makes runs out of paths by replaying them on the reference interpreter, which thereby checks the search: what it does not
 * confirm is a defect of ours. Immutable and thread-safe.
 */
final class Traces {
    private final Machine machine;
    private final Interpreter interpreter;

    Traces(Machine machine) {
        this.machine = machine;
        this.interpreter = new Interpreter(machine);
    }

    /** The interpreter that replays. */
    Interpreter interpreter() {
        return interpreter;
    }

    /**
     * The run to what was seen, and the step at the end if it is about one.
     *
     * @throws IllegalStateException if the interpreter gets to another state or refuses an input on the way
     */
    Trace of(Sighting sighting) {
        Trace way = of(sighting.path());
        if (!withoutCarried(way.end()).equals(sighting.state())) {
            throw difference("it gets to " + way.end() + ", not to " + sighting.state());
        }
        return sighting.input().map(input -> then(way, input)).orElse(way);
    }

    /**
     * The run to a fault that was seen, and the step that shows it: where several values leave their types, this one.
     *
     * @throws IllegalStateException if the interpreter does not get there, or sees no such fault
     */
    Trace of(Sighting sighting, FaultKey key) {
        Trace way = of(sighting.path());
        InputValue input = sighting.input().orElseThrow();
        Explanation explanation = interpreter.explain(way.end(), input);
        Outcome.Fault fault = explanation.faults().stream()
                .filter(one -> FaultKey.of(one).equals(key))
                .findFirst()
                .orElseThrow(() -> difference(key + " is " + explanation.outcome()));
        return then(way, input, fault);
    }

    /**
     * The run along a path.
     *
     * @throws IllegalStateException if the interpreter does not accept one of the inputs
     */
    Trace of(Path path) {
        MachineState start = interpreter.initial(path.start().parameters());
        if (!withoutCarried(start).equals(withoutCarried(path.start()))) {
            throw difference("it starts with " + start + ", not with " + path.start());
        }
        List<Trace.Step> steps = new ArrayList<>();
        MachineState state = start;
        for (InputValue input : path.inputs()) {
            Outcome outcome = interpreter.apply(state, input);
            if (!(outcome instanceof Outcome.Accepted)) {
                throw difference("it does not accept " + input + " in " + state);
            }
            Trace.Step step = new Trace.Step(state, input, outcome);
            steps.add(step);
            state = step.after();
        }
        return new Trace(start, steps, OptionalInt.empty());
    }

    /** A run and one more input, whatever becomes of it. */
    Trace then(Trace run, InputValue input) {
        return then(run, input, interpreter.apply(run.end(), input));
    }

    private static Trace then(Trace run, InputValue input, Outcome outcome) {
        List<Trace.Step> steps = new ArrayList<>(run.steps());
        steps.add(new Trace.Step(run.end(), input, outcome));
        return new Trace(run.start(), steps, OptionalInt.empty());
    }

    /** A state as the search knows it. */
    MachineState withoutCarried(MachineState state) {
        Map<String, Value> fields = new LinkedHashMap<>(state.fields());
        for (Field field : machine.fields()) {
            if (field.carried()) {
                fields.remove(field.name());
            }
        }
        return new MachineState(state.phase(), fields, state.parameters());
    }

    private IllegalStateException difference(String what) {
        return new IllegalStateException(
                "the search of " + machine.name() + " and the reference interpreter differ: " + what);
    }
}
