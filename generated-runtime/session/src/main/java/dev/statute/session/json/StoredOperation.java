package dev.statute.session.json;

import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationKind;
import dev.statute.session.types.OperationOutcome;
import dev.statute.session.types.OperationStatus;
import java.util.Optional;

/**
 * One operation as its authority has it, in a record of version 1. Such records are read and no longer written.
 *
 * @param id the operation
 * @param kind what it is
 * @param status how far it has come
 * @param peerReady whether its peer was handed out
 * @param buffered whether its end was not seen yet
 * @param awaited whether the present wait goes on because of it
 * @param outcome how it ended
 */
record StoredOperation(
        OperationId id,
        OperationKind kind,
        OperationStatus status,
        boolean peerReady,
        boolean buffered,
        boolean awaited,
        Optional<OperationOutcome> outcome) {
    private static final Codec<OperationStatus> STATUS = WireNames.of(OperationStatus.class);

    static StoredOperation readFrom(FieldReader in) {
        return new StoredOperation(
                in.get("id", Ids.OPERATION),
                in.get("kind", OperationCodecs.KIND),
                in.get("status", STATUS),
                in.get("peer_ready", Scalars.BOOL),
                in.get("terminal_buffered", Scalars.BOOL),
                in.get("awaited", Scalars.BOOL),
                in.find("terminal_outcome", OperationCodecs.OUTCOME));
    }
}
