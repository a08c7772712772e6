package dev.statute.session.event;

import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.types.InputId;
import java.util.Objects;
import org.apiguardian.api.API;

/** Something that happened in a runtime. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface RuntimeEvent
        permits InputLifecycleEvent,
                RunLifecycleEvent,
                TopologyEvent,
                RuntimeEvent.RuntimeStateChange,
                RuntimeEvent.ProjectionEmitted {

    /** What kind of thing happened. */
    EventCodeId code();

    /**
     * The state of the session changed, or was set again.
     *
     * @param from the state before
     * @param to the state after
     */
    record RuntimeStateChange(RuntimeControl.Phase from, RuntimeControl.Phase to) implements RuntimeEvent {
        private static final EventCodeId CODE = new EventCodeId("runtime.state_changed");

        /** Refuses null. */
        public RuntimeStateChange {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        @Override
        public EventCodeId code() {
            return CODE;
        }
    }

    /**
     * A rule made an input of an event.
     *
     * @param ruleId the rule
     * @param projectedInputId the input
     * @param sourceEventId the event
     */
    record ProjectionEmitted(ProjectionRuleId ruleId, InputId projectedInputId, RuntimeEventId sourceEventId)
            implements RuntimeEvent {
        private static final EventCodeId CODE = new EventCodeId("runtime.projection_emitted");

        /** Refuses null. */
        public ProjectionEmitted {
            Objects.requireNonNull(ruleId, "ruleId");
            Objects.requireNonNull(projectedInputId, "projectedInputId");
            Objects.requireNonNull(sourceEventId, "sourceEventId");
        }

        @Override
        public EventCodeId code() {
            return CODE;
        }
    }
}
