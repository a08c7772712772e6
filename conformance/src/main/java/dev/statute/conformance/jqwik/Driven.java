package dev.statute.conformance.jqwik;

import dev.statute.conformance.Conformance;
import dev.statute.conformance.Failure;
import dev.statute.conformance.Sequence;
import dev.statute.conformance.Subject;
import dev.statute.conformance.oracle.Difference;
import dev.statute.conformance.oracle.Lockstep;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Interpreter;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/** A subject in the middle of a run, and the inputs that it was given. Not thread-safe. */
@API(status = API.Status.EXPERIMENTAL)
public final class Driven {
    private final Interpreter interpreter;
    private final Subject subject;
    private final Map<String, Value> parameters;
    private final Lockstep lockstep;
    private final List<InputValue> inputs = new ArrayList<>();
    private Optional<Difference> difference;

    Driven(Interpreter interpreter, Subject subject, Map<String, Value> parameters) {
        this.interpreter = interpreter;
        this.subject = subject;
        this.parameters = parameters;
        this.lockstep = new Lockstep(interpreter, subject);
        this.difference = lockstep.start(parameters);
    }

    /** The state that the spec is in. */
    MachineState state() {
        return lockstep.state();
    }

    /** Gives an input, unless a difference was seen before. */
    void give(InputValue input) {
        if (difference.isEmpty()) {
            inputs.add(input);
            difference = lockstep.step(input).difference();
        }
    }

    /** The shrunk failure, if there was a difference. */
    Optional<Failure> failure() {
        Sequence sequence = new Sequence("random", parameters, inputs);
        return difference.map(seen -> Conformance.shrink(interpreter, subject, sequence, seen));
    }

    /** The inputs so far, for reports. */
    @Override
    public String toString() {
        return inputs.toString();
    }
}
