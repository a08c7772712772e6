package dev.statute.session.ops;

import dev.statute.session.input.SessionId;
import dev.statute.session.operation.OperationPeerHandle;
import dev.statute.session.operation.OperationSpec;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationKind;
import dev.statute.session.types.OperationOutcome;
import dev.statute.session.types.OperationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * An operation at one moment. Instants are whole milliseconds, and none is before the one that it follows.
 *
 * @param spec what it is
 * @param status how far it has come
 * @param peerReady whether its peer can be talked to
 * @param progressCount how often it reported progress
 * @param watcherCount how many wait for its end; 0 after it
 * @param terminalOutcome how it ended
 * @param peerHandle how its peer is reached; only in the process in which that became known
 * @param createdAt when it was registered, or when it was read from a store
 * @param startedAt when it was set up; only in the process in which that happened
 * @param completedAt when it ended; only in the process in which that happened
 */
@API(status = API.Status.EXPERIMENTAL)
public record OperationSnapshot(
        OperationSpec spec,
        OperationStatus status,
        boolean peerReady,
        long progressCount,
        int watcherCount,
        Optional<OperationOutcome> terminalOutcome,
        Optional<OperationPeerHandle> peerHandle,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt) {
    /** Refuses null. */
    public OperationSnapshot {
        Objects.requireNonNull(spec, "spec");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(terminalOutcome, "terminalOutcome");
        Objects.requireNonNull(peerHandle, "peerHandle");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(completedAt, "completedAt");
    }

    /** The operation. */
    public OperationId id() {
        return spec.id();
    }

    /** What it is. */
    public OperationKind kind() {
        return spec.kind();
    }

    /** How it is shown. */
    public String displayName() {
        return spec.displayName();
    }

    /** The session that it is, if it is one. */
    public Optional<SessionId> childSessionId() {
        return spec.childSessionId();
    }

    /** How long it took from its registration to its end. */
    public Optional<Duration> elapsed() {
        return completedAt.map(end -> Duration.between(createdAt, end));
    }
}
