package dev.statute.conformance.mutate;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Observation;
import dev.statute.conformance.Subject;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/** A system that does exactly what a machine says, on the reference interpreter. */
@API(status = API.Status.EXPERIMENTAL)
public final class MutantSubject implements Subject {
    private final Interpreter interpreter;
    private Optional<MachineState> state = Optional.empty();

    /** The system that follows a machine. */
    public MutantSubject(Machine machine) {
        this.interpreter = new Interpreter(machine);
    }

    @Override
    public void reset(Map<String, Value> parameters) {
        state = Optional.of(interpreter.initial(parameters));
    }

    @Override
    public Answer apply(InputValue input) {
        Outcome outcome = interpreter.apply(current(), input);
        if (outcome instanceof Outcome.Accepted accepted) {
            state = Optional.of(accepted.after());
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

    @Override
    public Observation observe() {
        return new Observation(Optional.of(current().phase().name()), current().fields());
    }

    private MachineState current() {
        return state.orElseThrow(() -> new IllegalStateException("reset comes first"));
    }
}
