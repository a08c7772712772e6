package dev.statute.session.event;

import dev.statute.session.input.LogicalRuntimeId;
import java.util.Objects;
import org.apiguardian.api.API;

/** Something that happened to a runtime as a whole. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface TopologyEvent extends RuntimeEvent {

    /** The runtime. */
    LogicalRuntimeId runtimeId();

    /**
     * It was created.
     *
     * @param runtimeId the runtime
     */
    record RuntimeCreated(LogicalRuntimeId runtimeId) implements TopologyEvent {
        private static final EventCodeId CODE = new EventCodeId("topology.runtime_created");

        /** Refuses null. */
        public RuntimeCreated {
            Objects.requireNonNull(runtimeId, "runtimeId");
        }

        @Override
        public EventCodeId code() {
            return CODE;
        }
    }

    /**
     * It takes no inputs any more.
     *
     * @param runtimeId the runtime
     */
    record RuntimeRetired(LogicalRuntimeId runtimeId) implements TopologyEvent {
        private static final EventCodeId CODE = new EventCodeId("topology.runtime_retired");

        /** Refuses null. */
        public RuntimeRetired {
            Objects.requireNonNull(runtimeId, "runtimeId");
        }

        @Override
        public EventCodeId code() {
            return CODE;
        }
    }

    /**
     * It began anew with its work.
     *
     * @param runtimeId the runtime
     */
    record RuntimeRecycled(LogicalRuntimeId runtimeId) implements TopologyEvent {
        private static final EventCodeId CODE = new EventCodeId("topology.runtime_recycled");

        /** Refuses null. */
        public RuntimeRecycled {
            Objects.requireNonNull(runtimeId, "runtimeId");
        }

        @Override
        public EventCodeId code() {
            return CODE;
        }
    }

    /**
     * It is gone.
     *
     * @param runtimeId the runtime
     */
    record RuntimeDestroyed(LogicalRuntimeId runtimeId) implements TopologyEvent {
        private static final EventCodeId CODE = new EventCodeId("topology.runtime_destroyed");

        /** Refuses null. */
        public RuntimeDestroyed {
            Objects.requireNonNull(runtimeId, "runtimeId");
        }

        @Override
        public EventCodeId code() {
            return CODE;
        }
    }
}
