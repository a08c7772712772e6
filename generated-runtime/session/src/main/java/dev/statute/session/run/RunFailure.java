package dev.statute.session.run;

import dev.statute.session.types.FailureCause;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Why a run failed.
 *
 * @param cause what kind of failure it is
 * @param message what happened, in words
 * @param recoverable whether it is worth trying again
 */
@API(status = API.Status.EXPERIMENTAL)
public record RunFailure(FailureCause cause, String message, boolean recoverable) {
    /** Refuses null. */
    public RunFailure {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(message, "message");
    }
}
