package dev.statute.session.input;

import dev.statute.session.types.InputDurability;
import dev.statute.session.types.InputId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What every input says of itself.
 *
 * @param id made by the submitter
 * @param timestamp when the submitter made it
 * @param source where it comes from
 * @param durability what becomes of it when the process ends
 * @param visibility who may see it
 * @param idempotencyKey admits it once only, however often it is submitted
 * @param supersessionKey the window in which a newer input can take its place
 * @param correlationId the trace that it belongs to
 */
@API(status = API.Status.EXPERIMENTAL)
public record InputHeader(
        InputId id,
        Instant timestamp,
        InputOrigin source,
        InputDurability durability,
        InputVisibility visibility,
        Optional<IdempotencyKey> idempotencyKey,
        Optional<SupersessionKey> supersessionKey,
        Optional<CorrelationId> correlationId) {

    /** Refuses null. */
    public InputHeader {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(timestamp, "timestamp");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(durability, "durability");
        Objects.requireNonNull(visibility, "visibility");
        Objects.requireNonNull(idempotencyKey, "idempotencyKey");
        Objects.requireNonNull(supersessionKey, "supersessionKey");
        Objects.requireNonNull(correlationId, "correlationId");
    }

    /** A header without keys, visible everywhere. */
    public static InputHeader of(InputId id, Instant timestamp, InputOrigin source, InputDurability durability) {
        return new InputHeader(
                id,
                timestamp,
                source,
                durability,
                InputVisibility.EVERYWHERE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with another visibility. */
    public InputHeader withVisibility(InputVisibility changed) {
        return new InputHeader(
                id, timestamp, source, durability, changed, idempotencyKey, supersessionKey, correlationId);
    }

    /** The same with an idempotency key. */
    public InputHeader withIdempotencyKey(IdempotencyKey key) {
        return new InputHeader(
                id, timestamp, source, durability, visibility, Optional.of(key), supersessionKey, correlationId);
    }

    /** The same with a supersession key. */
    public InputHeader withSupersessionKey(SupersessionKey key) {
        return new InputHeader(
                id, timestamp, source, durability, visibility, idempotencyKey, Optional.of(key), correlationId);
    }

    /** The same as part of a trace. */
    public InputHeader withCorrelationId(CorrelationId trace) {
        return new InputHeader(
                id, timestamp, source, durability, visibility, idempotencyKey, supersessionKey, Optional.of(trace));
    }
}
