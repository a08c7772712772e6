package dev.statute.session.ops;

import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationStatus;
import dev.statute.session.types.WaitRequestId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/** Why a registry did not do what it was asked for. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface OpsLifecycleError {

    /** What happened, for people. */
    String display();

    /**
     * The operation is known already.
     *
     * @param id the operation
     */
    record AlreadyRegistered(OperationId id) implements OpsLifecycleError {
        /** Refuses null. */
        public AlreadyRegistered {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public String display() {
            return "The operation " + id.value() + " is registered already.";
        }
    }

    /**
     * Nobody registered these, or they are forgotten.
     *
     * @param ids the operations, at least one
     */
    record NotFound(List<OperationId> ids) implements OpsLifecycleError {
        /** Copies the list. */
        public NotFound {
            ids = List.copyOf(ids);
        }

        @Override
        public String display() {
            return "There is no operation "
                    + String.join(
                            ", ", ids.stream().map(id -> id.value().toString()).toList()) + ".";
        }
    }

    /**
     * The operation does not do this as far as it has come.
     *
     * @param id the operation
     * @param status how far it has come
     * @param action what was asked of it, as its spec names it
     */
    record InvalidTransition(OperationId id, OperationStatus status, String action) implements OpsLifecycleError {
        /** Refuses null. */
        public InvalidTransition {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(action, "action");
        }

        @Override
        public String display() {
            return "The operation " + id.value() + " is " + status + " and refuses " + action + ".";
        }
    }

    /**
     * Operations of its kind have no peer.
     *
     * @param id the operation
     */
    record PeerNotExpected(OperationId id) implements OpsLifecycleError {
        /** Refuses null. */
        public PeerNotExpected {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public String display() {
            return "The operation " + id.value() + " has no peer.";
        }
    }

    /**
     * Its peer was handed out before.
     *
     * @param id the operation
     */
    record AlreadyPeerReady(OperationId id) implements OpsLifecycleError {
        /** Refuses null. */
        public AlreadyPeerReady {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public String display() {
            return "The peer of the operation " + id.value() + " was handed out before.";
        }
    }

    /**
     * As many operations are under way as may be.
     *
     * @param limit so many
     * @param active how many are
     */
    record MaxConcurrentExceeded(long limit, long active) implements OpsLifecycleError {
        @Override
        public String display() {
            return active + " operations are under way, and " + limit + " may be.";
        }
    }

    /**
     * The end of the operation was collected before.
     *
     * @param id the operation
     */
    record AlreadyCollected(OperationId id) implements OpsLifecycleError {
        /** Refuses null. */
        public AlreadyCollected {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public String display() {
            return "The end of the operation " + id.value() + " was collected before.";
        }
    }

    /**
     * A registry of another make does not do this.
     *
     * @param what what it was asked for
     */
    record Unsupported(String what) implements OpsLifecycleError {
        /** Refuses null. */
        public Unsupported {
            Objects.requireNonNull(what, "what");
        }

        @Override
        public String display() {
            return "This registry does not support " + what + ".";
        }
    }

    /**
     * Somebody waits already, and there is one wait at a time.
     *
     * @param present the wait that there is
     */
    record WaitAlreadyActive(Optional<WaitRequestId> present) implements OpsLifecycleError {
        /** Refuses null. */
        public WaitAlreadyActive {
            Objects.requireNonNull(present, "present");
        }

        @Override
        public String display() {
            return "Somebody waits already"
                    + present.map(id -> " with " + id.value()).orElse("") + ".";
        }
    }

    /**
     * This is not the wait that there is.
     *
     * @param present the wait that there is; empty if nobody waits
     */
    record WaitNotActive(Optional<WaitRequestId> present) implements OpsLifecycleError {
        /** Refuses null. */
        public WaitNotActive {
            Objects.requireNonNull(present, "present");
        }

        @Override
        public String display() {
            return present.map(id -> "Another wait is active: " + id.value() + ".")
                    .orElse("Nobody waits.");
        }
    }

    /** The same operation was named twice. */
    record DuplicateWaitOperation() implements OpsLifecycleError {
        @Override
        public String display() {
            return "A wait names each operation once.";
        }
    }

    /**
     * Something that the registry needs failed.
     *
     * @param message what, in words
     */
    record Internal(String message) implements OpsLifecycleError {
        /** Refuses null. */
        public Internal {
            Objects.requireNonNull(message, "message");
        }

        @Override
        public String display() {
            return "Internal error: " + message;
        }
    }
}
