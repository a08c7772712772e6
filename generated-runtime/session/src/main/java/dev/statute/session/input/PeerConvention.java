package dev.statute.session.input;

import dev.statute.session.types.PeerConventionKind;
import java.util.Objects;
import org.apiguardian.api.API;

/** What a peer means by what it sends. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface PeerConvention {

    /** Which of the conventions this is. */
    PeerConventionKind conventionKind();

    /** It says something. */
    record Message() implements PeerConvention {
        @Override
        public PeerConventionKind conventionKind() {
            return PeerConventionKind.MESSAGE;
        }
    }

    /**
     * It asks for something.
     *
     * @param requestId names the request, for the answers to it
     * @param intent what kind of thing it asks for
     */
    record Request(String requestId, String intent) implements PeerConvention {
        /** Refuses null. */
        public Request {
            Objects.requireNonNull(requestId, "requestId");
            Objects.requireNonNull(intent, "intent");
        }

        @Override
        public PeerConventionKind conventionKind() {
            return PeerConventionKind.REQUEST;
        }
    }

    /**
     * It says how far it has come.
     *
     * @param requestId the request that it works on
     * @param phase how far
     */
    record ResponseProgress(String requestId, ResponseProgressPhase phase) implements PeerConvention {
        /** Refuses null. */
        public ResponseProgress {
            Objects.requireNonNull(requestId, "requestId");
            Objects.requireNonNull(phase, "phase");
        }

        @Override
        public PeerConventionKind conventionKind() {
            return PeerConventionKind.RESPONSE_PROGRESS;
        }
    }

    /**
     * It has ended a request.
     *
     * @param requestId which one
     * @param status how
     */
    record ResponseTerminal(String requestId, ResponseTerminalStatus status) implements PeerConvention {
        /** Refuses null. */
        public ResponseTerminal {
            Objects.requireNonNull(requestId, "requestId");
            Objects.requireNonNull(status, "status");
        }

        @Override
        public PeerConventionKind conventionKind() {
            return PeerConventionKind.RESPONSE_TERMINAL;
        }
    }
}
