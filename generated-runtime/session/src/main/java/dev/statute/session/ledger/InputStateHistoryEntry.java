package dev.statute.session.ledger;

import dev.statute.session.machine.InputLifecycle;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * One step of the life of an input.
 *
 * @param timestamp when
 * @param from the state before
 * @param to the state after
 * @param reason what happened, as a short label
 */
@API(status = API.Status.EXPERIMENTAL)
public record InputStateHistoryEntry(
        Instant timestamp, InputLifecycle.Phase from, InputLifecycle.Phase to, Optional<String> reason) {
    /** Refuses null. */
    public InputStateHistoryEntry {
        Objects.requireNonNull(timestamp, "timestamp");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(reason, "reason");
    }
}
