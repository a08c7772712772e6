package dev.statute.session.run;

import dev.statute.session.types.InputId;
import dev.statute.session.types.RunApplyBoundary;
import dev.statute.session.types.RunId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * That inputs were applied in a run, as its driver has recorded it. It can only be made by a {@link ReceiptWriter}: whoever could make
 * one could have a store say that inputs were applied that never were. Immutable, and equal to what says the same.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class RunBoundaryReceipt {
    private final RunBoundaryReceiptDraft draft;
    private final long sequence;

    RunBoundaryReceipt(RunBoundaryReceiptDraft draft, long sequence) {
        this.draft = Objects.requireNonNull(draft, "draft");
        if (sequence < 0) {
            throw new IllegalArgumentException("Receipts are numbered from 0, not from " + sequence + ".");
        }
        this.sequence = sequence;
    }

    /** What could be said before it had a number. */
    public RunBoundaryReceiptDraft draft() {
        return draft;
    }

    /** The run. */
    public RunId runId() {
        return draft.runId();
    }

    /** Where in the run the inputs were applied. */
    public RunApplyBoundary boundary() {
        return draft.boundary();
    }

    /** The inputs, in the order of the primitive. */
    public List<InputId> contributingInputIds() {
        return draft.contributingInputIds();
    }

    /** SHA-256 of the messages after application, as 64 lower-case hexadecimal digits. */
    public Optional<String> conversationDigest() {
        return draft.conversationDigest();
    }

    /** How many messages there are after application, 0 or more. */
    public long messageCount() {
        return draft.messageCount();
    }

    /** Its position in the run, from 0. */
    public long sequence() {
        return sequence;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunBoundaryReceipt that && sequence == that.sequence && draft.equals(that.draft);
    }

    @Override
    public int hashCode() {
        return Objects.hash(draft, sequence);
    }

    @Override
    public String toString() {
        return "RunBoundaryReceipt[sequence=" + sequence + ", draft=" + draft + "]";
    }
}
