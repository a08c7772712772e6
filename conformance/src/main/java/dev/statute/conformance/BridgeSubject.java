package dev.statute.conformance;

import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/** The generated class of a machine as a subject, through its pure function. */
@API(status = API.Status.EXPERIMENTAL)
public final class BridgeSubject<S, I> implements Subject {
    private final Bridge<S, I> bridge;
    private Optional<S> state = Optional.empty();

    /** The class that a bridge leads to. */
    public BridgeSubject(Bridge<S, I> bridge) {
        this.bridge = bridge;
    }

    @Override
    public void reset(Map<String, Value> parameters) {
        state = Optional.of(bridge.initial(parameters));
    }

    @Override
    public Answer apply(InputValue input) {
        Applied<S> applied = bridge.apply(current(), bridge.input(input));
        applied.after().ifPresent(after -> state = Optional.of(after));
        return applied.answer();
    }

    @Override
    public Observation observe() {
        MachineState values = bridge.read(current());
        return new Observation(Optional.of(values.phase().name()), values.fields());
    }

    private S current() {
        return state.orElseThrow(() -> new IllegalStateException("reset comes first"));
    }
}
