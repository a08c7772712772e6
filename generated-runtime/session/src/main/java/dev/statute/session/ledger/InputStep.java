package dev.statute.session.ledger;

import dev.statute.session.machine.InputLifecycle;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What became of an input that was told something.
 *
 * @param state the state afterwards; the one before, if the result is no acceptance
 * @param result what the lifecycle decided, with its reason if it refused
 */
@API(status = API.Status.EXPERIMENTAL)
public record InputStep(InputState state, InputLifecycle.Result result) {
    /** Refuses null. */
    public InputStep {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(result, "result");
    }

    /** Whether the lifecycle took the step. */
    public boolean accepted() {
        return result instanceof InputLifecycle.Result.Accepted;
    }

    /** What is to be done, in order; nothing if the step was not taken. */
    public List<InputLifecycle.Effect> effects() {
        return result instanceof InputLifecycle.Result.Accepted accepted ? accepted.effects() : List.of();
    }
}
