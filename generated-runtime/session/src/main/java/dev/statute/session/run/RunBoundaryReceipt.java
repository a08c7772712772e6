package dev.statute.session.run;

import dev.statute.session.types.InputId;
import dev.statute.session.types.RunApplyBoundary;
import dev.statute.session.types.RunId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * That inputs were applied in a run.
 *
 * @param runId the run
 * @param boundary where in it the inputs were applied
 * @param contributingInputIds the inputs, in the order of the primitive
 * @param conversationDigest SHA-256 of the messages after application, as 64 lower-case hexadecimal digits
 * @param messageCount how many messages there are after application, 0 or more
 * @param sequence its position in the run, from 0
 */
@API(status = API.Status.EXPERIMENTAL)
public record RunBoundaryReceipt(
        RunId runId,
        RunApplyBoundary boundary,
        List<InputId> contributingInputIds,
        Optional<String> conversationDigest,
        long messageCount,
        long sequence) {
    /** Refuses null and negative numbers, and copies lists. */
    public RunBoundaryReceipt {
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(boundary, "boundary");
        contributingInputIds = List.copyOf(contributingInputIds);
        Objects.requireNonNull(conversationDigest, "conversationDigest");
        if (messageCount < 0) {
            throw new IllegalArgumentException("A conversation has 0 messages or more, not " + messageCount + ".");
        }
        if (sequence < 0) {
            throw new IllegalArgumentException("Receipts are numbered from 0, not from " + sequence + ".");
        }
    }

    /** What can be said before it has a number. */
    public RunBoundaryReceiptDraft draft() {
        return new RunBoundaryReceiptDraft(runId, boundary, contributingInputIds, conversationDigest, messageCount);
    }
}
