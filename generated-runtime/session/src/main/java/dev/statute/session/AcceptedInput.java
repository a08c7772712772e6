package dev.statute.session;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.driver.AcceptOutcome;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What somebody gets who submits an input and waits for it.
 *
 * @param outcome what became of it; accepted, or deduplicated
 * @param handle waits for the input, or for the one that stands for it; empty if there is nothing to wait for any more
 */
@API(status = API.Status.EXPERIMENTAL)
public record AcceptedInput(AcceptOutcome outcome, Optional<CompletionHandle> handle) {
    /** Refuses null. */
    public AcceptedInput {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(handle, "handle");
    }
}
