package dev.statute.session.input;

import dev.statute.session.types.OriginKind;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/** Where an input comes from. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface InputOrigin {

    /** Which of the origins this is. */
    OriginKind originKind();

    /** A human who operates the session. */
    record Operator() implements InputOrigin {
        @Override
        public OriginKind originKind() {
            return OriginKind.OPERATOR;
        }
    }

    /**
     * Another agent.
     *
     * @param peerId how it is addressed
     * @param runtimeId its runtime, if that is known
     * @param displayIdentity how it is shown; for presentation only
     */
    record Peer(String peerId, Optional<LogicalRuntimeId> runtimeId, Optional<String> displayIdentity)
            implements InputOrigin {
        /** Refuses null. */
        public Peer {
            Objects.requireNonNull(peerId, "peerId");
            Objects.requireNonNull(runtimeId, "runtimeId");
            Objects.requireNonNull(displayIdentity, "displayIdentity");
        }

        /** A peer of which no more than its address is known. */
        public static Peer of(String peerId) {
            return new Peer(peerId, Optional.empty(), Optional.empty());
        }

        @Override
        public OriginKind originKind() {
            return OriginKind.PEER;
        }
    }

    /**
     * A scripted flow.
     *
     * @param flowId which one
     * @param stepIndex the position of the step in it, from 0
     */
    record Flow(String flowId, long stepIndex) implements InputOrigin {
        /** Refuses null and a negative index. */
        public Flow {
            Objects.requireNonNull(flowId, "flowId");
            if (stepIndex < 0) {
                throw new IllegalArgumentException("A step of a flow has the index 0 or more, not " + stepIndex + ".");
            }
        }

        @Override
        public OriginKind originKind() {
            return OriginKind.FLOW;
        }
    }

    /** The runtime itself. */
    record System() implements InputOrigin {
        @Override
        public OriginKind originKind() {
            return OriginKind.SYSTEM;
        }
    }

    /**
     * Something outside of the system.
     *
     * @param sourceName how it calls itself
     */
    record External(String sourceName) implements InputOrigin {
        /** Refuses null. */
        public External {
            Objects.requireNonNull(sourceName, "sourceName");
        }

        @Override
        public OriginKind originKind() {
            return OriginKind.EXTERNAL;
        }
    }
}
