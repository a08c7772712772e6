package dev.statute.session.event;

import dev.statute.session.run.RunFailure;
import dev.statute.session.types.RunId;
import java.util.Objects;
import org.apiguardian.api.API;

/** Something that happened to a run. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface RunLifecycleEvent extends RuntimeEvent {

    /** The run. */
    RunId runId();

    /**
     * It began.
     *
     * @param runId the run
     */
    record Started(RunId runId) implements RunLifecycleEvent {
        private static final EventCodeId CODE = new EventCodeId("run.started");

        /** Refuses null. */
        public Started {
            Objects.requireNonNull(runId, "runId");
        }

        @Override
        public EventCodeId code() {
            return CODE;
        }
    }

    /**
     * It is done.
     *
     * @param runId the run
     */
    record Completed(RunId runId) implements RunLifecycleEvent {
        private static final EventCodeId CODE = new EventCodeId("run.completed");

        /** Refuses null. */
        public Completed {
            Objects.requireNonNull(runId, "runId");
        }

        @Override
        public EventCodeId code() {
            return CODE;
        }
    }

    /**
     * It failed.
     *
     * @param runId the run
     * @param failure why
     */
    record Failed(RunId runId, RunFailure failure) implements RunLifecycleEvent {
        private static final EventCodeId CODE = new EventCodeId("run.failed");

        /** Refuses null. */
        public Failed {
            Objects.requireNonNull(runId, "runId");
            Objects.requireNonNull(failure, "failure");
        }

        @Override
        public EventCodeId code() {
            return CODE;
        }
    }

    /**
     * It was cancelled.
     *
     * @param runId the run
     */
    record Cancelled(RunId runId) implements RunLifecycleEvent {
        private static final EventCodeId CODE = new EventCodeId("run.cancelled");

        /** Refuses null. */
        public Cancelled {
            Objects.requireNonNull(runId, "runId");
        }

        @Override
        public EventCodeId code() {
            return CODE;
        }
    }
}
