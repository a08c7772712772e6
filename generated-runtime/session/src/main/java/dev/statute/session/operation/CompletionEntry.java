package dev.statute.session.operation;

import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationKind;
import dev.statute.session.types.OperationOutcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * An operation has ended: one entry of the feed of completions.
 *
 * @param seq its number in the feed, from 1
 * @param id the operation
 * @param kind what it was
 * @param displayName how it was shown
 * @param outcome how it ended
 * @param completedAt when; cut to whole milliseconds
 */
@API(status = API.Status.EXPERIMENTAL)
public record CompletionEntry(
        long seq,
        OperationId id,
        OperationKind kind,
        String displayName,
        OperationOutcome outcome,
        Instant completedAt) {
    /** Refuses null and numbers below 1, and cuts the moment. */
    public CompletionEntry {
        if (seq < 1) {
            throw new IllegalArgumentException("Completions are numbered from 1; " + seq + " is no such number.");
        }
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(outcome, "outcome");
        completedAt = completedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
