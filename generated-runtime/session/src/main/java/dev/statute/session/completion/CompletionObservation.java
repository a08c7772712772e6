package dev.statute.session.completion;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.store.RuntimeBinding;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What a cleanup sees of an outcome. It cannot change it.
 *
 * @param session the session of the input
 * @param runtimeId its runtime
 * @param binding to whom the runtime was bound when the cleanup was asked for
 * @param outcome what became of the input
 */
@API(status = API.Status.EXPERIMENTAL)
public record CompletionObservation(
        SessionId session, LogicalRuntimeId runtimeId, RuntimeBinding binding, CompletionOutcome outcome) {
    /** Refuses null. */
    public CompletionObservation {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(runtimeId, "runtimeId");
        Objects.requireNonNull(binding, "binding");
        Objects.requireNonNull(outcome, "outcome");
    }
}
