package dev.statute.session.run;

import dev.statute.session.types.InputId;
import dev.statute.session.types.RunId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/** What happens to a run. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface RunEvent {

    /** The run. */
    RunId runId();

    /** The inputs that it is about, in order; none if it names none. */
    default List<InputId> contributingInputIds() {
        return List.of();
    }

    /**
     * It began.
     *
     * @param runId the run
     */
    record RunStarted(RunId runId) implements RunEvent {
        /** Refuses null. */
        public RunStarted {
            Objects.requireNonNull(runId, "runId");
        }
    }

    /**
     * Inputs were applied in it.
     *
     * @param runId the run
     * @param receipt which, and where
     * @param sessionSnapshot the session afterwards, if it changed
     */
    record BoundaryApplied(RunId runId, RunBoundaryReceipt receipt, Optional<SessionSnapshot> sessionSnapshot)
            implements RunEvent {
        /** Refuses null. */
        public BoundaryApplied {
            Objects.requireNonNull(runId, "runId");
            Objects.requireNonNull(receipt, "receipt");
            Objects.requireNonNull(sessionSnapshot, "sessionSnapshot");
        }

        @Override
        public List<InputId> contributingInputIds() {
            return receipt.contributingInputIds();
        }
    }

    /**
     * It is done.
     *
     * @param runId the run
     * @param consumedInputIds the inputs that have served their purpose
     */
    record RunCompleted(RunId runId, List<InputId> consumedInputIds) implements RunEvent {
        /** Refuses null, and copies the list. */
        public RunCompleted {
            Objects.requireNonNull(runId, "runId");
            consumedInputIds = List.copyOf(consumedInputIds);
        }

        @Override
        public List<InputId> contributingInputIds() {
            return consumedInputIds;
        }
    }

    /**
     * It failed.
     *
     * @param runId the run
     * @param failure why
     */
    record RunFailed(RunId runId, RunFailure failure) implements RunEvent {
        /** Refuses null. */
        public RunFailed {
            Objects.requireNonNull(runId, "runId");
            Objects.requireNonNull(failure, "failure");
        }
    }

    /**
     * It was cancelled.
     *
     * @param runId the run
     */
    record RunCancelled(RunId runId) implements RunEvent {
        /** Refuses null. */
        public RunCancelled {
            Objects.requireNonNull(runId, "runId");
        }
    }
}
