package dev.statute.session.event;

import dev.statute.session.input.CorrelationId;
import dev.statute.session.input.LogicalRuntimeId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * An event, with when and where it happened.
 *
 * @param id names the event
 * @param timestamp when it happened
 * @param runtimeId where it happened
 * @param event what happened
 * @param causationId the event that caused it, if that is known
 * @param correlationId the trace that it belongs to, if there is one
 */
@API(status = API.Status.EXPERIMENTAL)
public record RuntimeEventEnvelope(
        RuntimeEventId id,
        Instant timestamp,
        LogicalRuntimeId runtimeId,
        RuntimeEvent event,
        Optional<CausationId> causationId,
        Optional<CorrelationId> correlationId) {
    /** Refuses null. */
    public RuntimeEventEnvelope {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(timestamp, "timestamp");
        Objects.requireNonNull(runtimeId, "runtimeId");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(causationId, "causationId");
        Objects.requireNonNull(correlationId, "correlationId");
    }

    /** An event of which neither cause nor trace is known. */
    public static RuntimeEventEnvelope of(
            RuntimeEventId id, Instant timestamp, LogicalRuntimeId runtimeId, RuntimeEvent event) {
        return new RuntimeEventEnvelope(id, timestamp, runtimeId, event, Optional.empty(), Optional.empty());
    }
}
