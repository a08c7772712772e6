package dev.statute.session.member;

import dev.statute.session.types.InputId;
import java.util.Objects;
import org.apiguardian.api.API;

/** What became of something that was delivered. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface BridgeDeliveryOutcome {

    /** The member has it. */
    record Accepted() implements BridgeDeliveryOutcome {}

    /**
     * The member had it before.
     *
     * @param existingInputId under this id
     */
    record Deduplicated(InputId existingInputId) implements BridgeDeliveryOutcome {
        /** Refuses null. */
        public Deduplicated {
            Objects.requireNonNull(existingInputId, "existingInputId");
        }
    }

    /**
     * The member does not take it.
     *
     * @param cause why
     * @param reason the same in words
     */
    record Rejected(BridgeDeliveryRejectionCause cause, String reason) implements BridgeDeliveryOutcome {
        /** Refuses null. */
        public Rejected {
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
