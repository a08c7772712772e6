package dev.statute.conformance;

import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.Map;
import java.util.Optional;

/** A subject that conforms: the interpreter itself. Subclasses break it. */
public class Interpreted implements Subject {
    private final Interpreter interpreter;
    private MachineState state;

    public Interpreted(Machine machine) {
        this.interpreter = new Interpreter(machine);
        this.state = interpreter.initial();
    }

    @Override
    public void reset(Map<String, Value> parameters) {
        state = interpreter.initial(parameters);
    }

    @Override
    public Answer apply(InputValue input) {
        Outcome outcome = interpreter.apply(state, input);
        if (outcome instanceof Outcome.Accepted accepted) {
            state = after(accepted);
            return new Answer.Accepted(Optional.of(accepted.transition().name()), Optional.of(accepted.effects()));
        } else if (outcome instanceof Outcome.Rejected rejected) {
            return new Answer.Rejected(
                    Optional.of(rejected.reason().name()),
                    Optional.of(rejected.guard().map(Element::name).orElse("")),
                    Optional.of(rejected.payload()));
        } else if (outcome instanceof Outcome.Ignored ignored) {
            return new Answer.Ignored(Optional.of(ignored.why()));
        }
        return new Answer.Faulted(outcome.toString());
    }

    protected MachineState after(Outcome.Accepted accepted) {
        return accepted.after();
    }

    protected MachineState state() {
        return state;
    }

    protected void become(MachineState other) {
        state = other;
    }

    @Override
    public Observation observe() {
        return new Observation(Optional.of(state.phase().name()), state.fields());
    }
}
