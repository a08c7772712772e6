package dev.statute.session.completion;

import dev.statute.session.types.FailureCause;
import dev.statute.session.types.TurnOutcome;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What is known of a run that did not end well.
 *
 * @param cause why, as far as it is known
 * @param outcome how its turn ended
 * @param message what happened, in words
 * @param retryable whether its inputs wait to be tried again
 */
@API(status = API.Status.EXPERIMENTAL)
public record CompletionError(FailureCause cause, TurnOutcome outcome, String message, boolean retryable) {
    /** Refuses null. */
    public CompletionError {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(message, "message");
    }
}
