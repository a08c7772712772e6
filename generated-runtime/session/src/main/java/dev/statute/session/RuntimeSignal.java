package dev.statute.session;

import dev.statute.session.input.SessionId;
import dev.statute.session.machine.Binding;
import dev.statute.session.types.AgentRuntimeId;
import java.util.Objects;
import org.apiguardian.api.API;

/** What the owner of a session hears of it. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface RuntimeSignal {

    /** The session. */
    SessionId session();

    /** Its runtime, as the owner names it. */
    AgentRuntimeId agentRuntimeId();

    /** Which owner it is, 0 or more. */
    long fenceToken();

    /** The session belongs to the owner. */
    record RuntimeBound(SessionId session, AgentRuntimeId agentRuntimeId, long fenceToken) implements RuntimeSignal {
        /** Refuses null. */
        public RuntimeBound {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(agentRuntimeId, "agentRuntimeId");
        }
    }

    /** The session takes nothing new. */
    record RuntimeRetired(SessionId session, AgentRuntimeId agentRuntimeId, long fenceToken) implements RuntimeSignal {
        /** Refuses null. */
        public RuntimeRetired {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(agentRuntimeId, "agentRuntimeId");
        }
    }

    /** The session is gone. */
    record RuntimeDestroyed(SessionId session, AgentRuntimeId agentRuntimeId, long fenceToken)
            implements RuntimeSignal {
        /** Refuses null. */
        public RuntimeDestroyed {
            Objects.requireNonNull(session, "session");
            Objects.requireNonNull(agentRuntimeId, "agentRuntimeId");
        }
    }

    /** What the authority of the binding says, as the owner hears it. */
    static RuntimeSignal of(SessionId session, Binding.Effect effect) {
        if (effect instanceof Binding.Effect.RuntimeBound bound) {
            return new RuntimeBound(session, bound.agentRuntimeId(), bound.fenceToken());
        }
        if (effect instanceof Binding.Effect.RuntimeRetired retired) {
            return new RuntimeRetired(session, retired.agentRuntimeId(), retired.fenceToken());
        }
        Binding.Effect.RuntimeDestroyed destroyed = (Binding.Effect.RuntimeDestroyed) effect;
        return new RuntimeDestroyed(session, destroyed.agentRuntimeId(), destroyed.fenceToken());
    }
}
