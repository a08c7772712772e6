package dev.statute.session.driver;

import dev.statute.session.ledger.InputState;
import dev.statute.session.types.AdmissionResult;
import dev.statute.session.types.InputId;
import dev.statute.session.types.PolicyDecision;
import java.util.Objects;
import org.apiguardian.api.API;

/** What became of an input that was submitted. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface AcceptOutcome {

    /** Which of the outcomes this is. */
    AdmissionResult result();

    /**
     * It was admitted.
     *
     * @param inputId the input
     * @param policy what was decided about it
     * @param state where it stood right after its admission; what was stored, if it was stored
     */
    record Accepted(InputId inputId, PolicyDecision policy, InputState state) implements AcceptOutcome {
        /** Refuses null. */
        public Accepted {
            Objects.requireNonNull(inputId, "inputId");
            Objects.requireNonNull(policy, "policy");
            Objects.requireNonNull(state, "state");
        }

        @Override
        public AdmissionResult result() {
            return AdmissionResult.ACCEPTED;
        }
    }

    /**
     * Another input with its key stands for it.
     *
     * @param inputId the new one, which nobody knows from now on
     * @param existingId the one that was admitted before
     */
    record Deduplicated(InputId inputId, InputId existingId) implements AcceptOutcome {
        /** Refuses null. */
        public Deduplicated {
            Objects.requireNonNull(inputId, "inputId");
            Objects.requireNonNull(existingId, "existingId");
        }

        @Override
        public AdmissionResult result() {
            return AdmissionResult.DEDUPLICATED;
        }
    }

    /**
     * It is not valid, and nothing was kept of it.
     *
     * @param reason why
     */
    record Rejected(RejectReason reason) implements AcceptOutcome {
        /** Refuses null. */
        public Rejected {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public AdmissionResult result() {
            return AdmissionResult.REJECTED;
        }
    }
}
