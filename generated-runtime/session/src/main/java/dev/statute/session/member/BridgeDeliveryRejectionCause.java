package dev.statute.session.member;

import java.util.Objects;
import org.apiguardian.api.API;

/** Why a member has rejected what was delivered. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface BridgeDeliveryRejectionCause {

    /**
     * It takes nothing in its state.
     *
     * @param state the state
     */
    record NotReady(BridgeMemberRuntimeState state) implements BridgeDeliveryRejectionCause {
        /** Refuses null. */
        public NotReady {
            Objects.requireNonNull(state, "state");
        }

        @Override
        public String toString() {
            return "not_ready(state=" + state + ")";
        }
    }

    /**
     * What was delivered must not be as durable as it says.
     *
     * @param detail why, in words
     */
    record DurabilityViolation(String detail) implements BridgeDeliveryRejectionCause {
        /** Refuses null. */
        public DurabilityViolation {
            Objects.requireNonNull(detail, "detail");
        }

        @Override
        public String toString() {
            return "durability_violation(detail=" + detail + ")";
        }
    }

    /**
     * What was delivered must not name the handling mode that it names.
     *
     * @param detail why, in words
     */
    record PeerHandlingModeInvalid(String detail) implements BridgeDeliveryRejectionCause {
        /** Refuses null. */
        public PeerHandlingModeInvalid {
            Objects.requireNonNull(detail, "detail");
        }

        @Override
        public String toString() {
            return "peer_handling_mode_invalid(detail=" + detail + ")";
        }
    }

    /**
     * Something else.
     *
     * @param detail what, in words
     */
    record Internal(String detail) implements BridgeDeliveryRejectionCause {
        /** Refuses null. */
        public Internal {
            Objects.requireNonNull(detail, "detail");
        }

        @Override
        public String toString() {
            return "internal(detail=" + detail + ")";
        }
    }
}
