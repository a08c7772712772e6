package dev.statute.session.driver;

import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.types.RejectReasonKind;
import java.util.Objects;
import org.apiguardian.api.API;

/** Why an input was rejected. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface RejectReason {

    /** Which of the reasons this is. */
    RejectReasonKind kind();

    /** The same in words. */
    String detail();

    /**
     * The session takes no inputs. No driver says so: it throws. It is for those who tell errors as outcomes.
     *
     * @param state the state of the session
     */
    record NotReady(RuntimeControl.Phase state) implements RejectReason {
        /** Refuses null. */
        public NotReady {
            Objects.requireNonNull(state, "state");
        }

        @Override
        public RejectReasonKind kind() {
            return RejectReasonKind.NOT_READY;
        }

        @Override
        public String detail() {
            return "The session takes no inputs while it is " + state.specName() + ".";
        }
    }

    /**
     * It must not be as durable as it says.
     *
     * @param detail why, in words
     */
    record DurabilityViolation(String detail) implements RejectReason {
        /** Refuses null. */
        public DurabilityViolation {
            Objects.requireNonNull(detail, "detail");
        }

        @Override
        public RejectReasonKind kind() {
            return RejectReasonKind.DURABILITY_VIOLATION;
        }
    }

    /**
     * It must not name the handling mode that it names.
     *
     * @param detail why, in words
     */
    record PeerHandlingModeInvalid(String detail) implements RejectReason {
        /** Refuses null. */
        public PeerHandlingModeInvalid {
            Objects.requireNonNull(detail, "detail");
        }

        @Override
        public RejectReasonKind kind() {
            return RejectReasonKind.PEER_HANDLING_MODE_INVALID;
        }
    }

    /**
     * It answers a request without saying all that an answer has to say.
     *
     * @param detail what is missing, in words
     */
    record PeerResponseTerminalInvalid(String detail) implements RejectReason {
        /** Refuses null. */
        public PeerResponseTerminalInvalid {
            Objects.requireNonNull(detail, "detail");
        }

        @Override
        public RejectReasonKind kind() {
            return RejectReasonKind.PEER_RESPONSE_TERMINAL_INVALID;
        }
    }
}
