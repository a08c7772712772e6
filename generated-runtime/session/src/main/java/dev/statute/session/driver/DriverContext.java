package dev.statute.session.driver;

import dev.statute.session.event.RuntimeEvent;
import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.event.RuntimeEventId;
import dev.statute.session.input.IdSource;
import dev.statute.session.input.LogicalRuntimeId;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What a driver is given.
 *
 * @param runtimeId the runtime whose inputs it owns
 * @param clock says when things happen
 * @param ids names events
 * @param options what was chosen
 */
@API(status = API.Status.EXPERIMENTAL)
public record DriverContext(LogicalRuntimeId runtimeId, Clock clock, IdSource ids, DriverOptions options) {
    /** Refuses null. */
    public DriverContext {
        Objects.requireNonNull(runtimeId, "runtimeId");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(ids, "ids");
        Objects.requireNonNull(options, "options");
    }

    RuntimeEventEnvelope envelope(Instant at, RuntimeEvent event) {
        return RuntimeEventEnvelope.of(new RuntimeEventId(ids.nextUuid()), at, runtimeId, event);
    }
}
