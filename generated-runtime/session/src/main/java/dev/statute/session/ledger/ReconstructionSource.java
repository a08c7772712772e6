package dev.statute.session.ledger;

import dev.statute.session.event.ProjectionRuleId;
import dev.statute.session.event.RuntimeEventId;
import dev.statute.session.types.InputId;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/** Of what an input could be made again. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface ReconstructionSource {

    /**
     * Of an event.
     *
     * @param ruleId the rule that does it
     * @param sourceEventId the event
     */
    record Projection(ProjectionRuleId ruleId, RuntimeEventId sourceEventId) implements ReconstructionSource {
        /** Refuses null. */
        public Projection {
            Objects.requireNonNull(ruleId, "ruleId");
            Objects.requireNonNull(sourceEventId, "sourceEventId");
        }
    }

    /**
     * Of other inputs, into one.
     *
     * @param sourceInputIds the others, in order
     */
    record Coalescing(List<InputId> sourceInputIds) implements ReconstructionSource {
        /** Copies the list. */
        public Coalescing {
            sourceInputIds = List.copyOf(sourceInputIds);
        }
    }
}
