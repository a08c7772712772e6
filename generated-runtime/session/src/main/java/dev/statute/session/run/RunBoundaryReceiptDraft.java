package dev.statute.session.run;

import dev.statute.session.policy.ReceiptRule;
import dev.statute.session.types.InputId;
import dev.statute.session.types.ReceiptVerdict;
import dev.statute.session.types.RunApplyBoundary;
import dev.statute.session.types.RunId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * That inputs were applied in a run, as whoever applied them says. It becomes a {@link RunBoundaryReceipt} when the driver of the
 * run has believed it and given it its number.
 *
 * @param runId the run
 * @param boundary where in it the inputs were applied
 * @param contributingInputIds the inputs, in the order of the primitive
 * @param conversationDigest SHA-256 of the messages after application, as 64 lower-case hexadecimal digits
 * @param messageCount how many messages there are after application, 0 or more
 */
@API(status = API.Status.EXPERIMENTAL)
public record RunBoundaryReceiptDraft(
        RunId runId,
        RunApplyBoundary boundary,
        List<InputId> contributingInputIds,
        Optional<String> conversationDigest,
        long messageCount) {
    /** Refuses null and negative numbers, and copies lists. */
    public RunBoundaryReceiptDraft {
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(boundary, "boundary");
        contributingInputIds = List.copyOf(contributingInputIds);
        Objects.requireNonNull(conversationDigest, "conversationDigest");
        if (messageCount < 0) {
            throw new IllegalArgumentException("A conversation has 0 messages or more, not " + messageCount + ".");
        }
    }

    /**
     * Whether this is of a run and all that it was to do.
     *
     * @param run the run
     * @param primitive what was to be done in it
     */
    public ReceiptVerdict checkedAgainst(RunId run, RunPrimitive primitive) {
        return ReceiptRule.decide(
                runId.equals(run),
                contributingInputIds.equals(primitive.contributingInputIds()),
                boundary == primitive.boundary());
    }
}
