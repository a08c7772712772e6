package dev.statute.session.run;

import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What an executor has done.
 *
 * @param receipt which inputs it applied, and where
 * @param sessionSnapshot the session afterwards, if it changed
 * @param terminal how it ended
 */
@API(status = API.Status.EXPERIMENTAL)
public record CoreApplyOutput(
        RunBoundaryReceiptDraft receipt, Optional<SessionSnapshot> sessionSnapshot, CoreApplyTerminal terminal) {
    /** Refuses null. */
    public CoreApplyOutput {
        Objects.requireNonNull(receipt, "receipt");
        Objects.requireNonNull(sessionSnapshot, "sessionSnapshot");
        Objects.requireNonNull(terminal, "terminal");
    }
}
