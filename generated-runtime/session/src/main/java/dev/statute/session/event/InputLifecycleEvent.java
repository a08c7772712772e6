package dev.statute.session.event;

import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunId;
import java.util.Objects;
import org.apiguardian.api.API;

/** Something that happened to an input. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface InputLifecycleEvent extends RuntimeEvent {

    /** The input. */
    InputId inputId();

    /**
     * It was admitted.
     *
     * @param inputId the input
     */
    record Accepted(InputId inputId) implements InputLifecycleEvent {
        private static final EventCodeId CODE = new EventCodeId("input.accepted");

        /** Refuses null. */
        public Accepted {
            Objects.requireNonNull(inputId, "inputId");
        }

        @Override
        public EventCodeId code() {
            return CODE;
        }
    }

    /**
     * It was not admitted, as another one has its key.
     *
     * @param inputId the input
     * @param existingId the other one
     */
    record Deduplicated(InputId inputId, InputId existingId) implements InputLifecycleEvent {
        private static final EventCodeId CODE = new EventCodeId("input.deduplicated");

        /** Refuses null. */
        public Deduplicated {
            Objects.requireNonNull(inputId, "inputId");
            Objects.requireNonNull(existingId, "existingId");
        }

        @Override
        public EventCodeId code() {
            return CODE;
        }
    }

    /**
     * A newer one took its place.
     *
     * @param inputId the input
     * @param supersededBy the newer one
     */
    record Superseded(InputId inputId, InputId supersededBy) implements InputLifecycleEvent {
        private static final EventCodeId CODE = new EventCodeId("input.superseded");

        /** Refuses null. */
        public Superseded {
            Objects.requireNonNull(inputId, "inputId");
            Objects.requireNonNull(supersededBy, "supersededBy");
        }

        @Override
        public EventCodeId code() {
            return CODE;
        }
    }

    /**
     * It was merged into another one.
     *
     * @param inputId the input
     * @param aggregateId the other one
     */
    record Coalesced(InputId inputId, InputId aggregateId) implements InputLifecycleEvent {
        private static final EventCodeId CODE = new EventCodeId("input.coalesced");

        /** Refuses null. */
        public Coalesced {
            Objects.requireNonNull(inputId, "inputId");
            Objects.requireNonNull(aggregateId, "aggregateId");
        }

        @Override
        public EventCodeId code() {
            return CODE;
        }
    }

    /**
     * It waits in a lane.
     *
     * @param inputId the input
     */
    record Queued(InputId inputId) implements InputLifecycleEvent {
        private static final EventCodeId CODE = new EventCodeId("input.queued");

        /** Refuses null. */
        public Queued {
            Objects.requireNonNull(inputId, "inputId");
        }

        @Override
        public EventCodeId code() {
            return CODE;
        }
    }

    /**
     * A run has taken it.
     *
     * @param inputId the input
     * @param runId the run
     */
    record Staged(InputId inputId, RunId runId) implements InputLifecycleEvent {
        private static final EventCodeId CODE = new EventCodeId("input.staged");

        /** Refuses null. */
        public Staged {
            Objects.requireNonNull(inputId, "inputId");
            Objects.requireNonNull(runId, "runId");
        }

        @Override
        public EventCodeId code() {
            return CODE;
        }
    }

    /**
     * Its content is in the conversation.
     *
     * @param inputId the input
     * @param runId the run
     */
    record Applied(InputId inputId, RunId runId) implements InputLifecycleEvent {
        private static final EventCodeId CODE = new EventCodeId("input.applied");

        /** Refuses null. */
        public Applied {
            Objects.requireNonNull(inputId, "inputId");
            Objects.requireNonNull(runId, "runId");
        }

        @Override
        public EventCodeId code() {
            return CODE;
        }
    }

    /**
     * It has served its purpose.
     *
     * @param inputId the input
     * @param runId the run
     */
    record Consumed(InputId inputId, RunId runId) implements InputLifecycleEvent {
        private static final EventCodeId CODE = new EventCodeId("input.consumed");

        /** Refuses null. */
        public Consumed {
            Objects.requireNonNull(inputId, "inputId");
            Objects.requireNonNull(runId, "runId");
        }

        @Override
        public EventCodeId code() {
            return CODE;
        }
    }

    /**
     * It was given up.
     *
     * @param inputId the input
     * @param reason why
     */
    record Abandoned(InputId inputId, AbandonReason reason) implements InputLifecycleEvent {
        private static final EventCodeId CODE = new EventCodeId("input.abandoned");

        /** Refuses null. */
        public Abandoned {
            Objects.requireNonNull(inputId, "inputId");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public EventCodeId code() {
            return CODE;
        }
    }

    /**
     * Its state changed.
     *
     * @param inputId the input
     * @param from the state before
     * @param to the state after
     */
    record StateTransitioned(InputId inputId, InputLifecycle.Phase from, InputLifecycle.Phase to)
            implements InputLifecycleEvent {
        private static final EventCodeId CODE = new EventCodeId("input.state_transitioned");

        /** Refuses null. */
        public StateTransitioned {
            Objects.requireNonNull(inputId, "inputId");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        @Override
        public EventCodeId code() {
            return CODE;
        }
    }
}
