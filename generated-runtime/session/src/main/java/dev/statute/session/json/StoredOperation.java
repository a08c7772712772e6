package dev.statute.session.json;

import dev.statute.session.machine.OpsLifecycle;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationKind;
import dev.statute.session.types.OperationOutcome;
import dev.statute.session.types.OperationStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One operation as its authority has it.
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

    static final Codec<StoredOperation> CODEC = ObjectCodec.of(
            (out, operation) -> out.put("id", Ids.OPERATION, operation.id())
                    .put("kind", OperationCodecs.KIND, operation.kind())
                    .put("status", STATUS, operation.status())
                    .put("peer_ready", Scalars.BOOL, operation.peerReady())
                    .put("terminal_buffered", Scalars.BOOL, operation.buffered())
                    .put("awaited", Scalars.BOOL, operation.awaited())
                    .put("terminal_outcome", OperationCodecs.OUTCOME, operation.outcome()),
            in -> new StoredOperation(
                    in.get("id", Ids.OPERATION),
                    in.get("kind", OperationCodecs.KIND),
                    in.get("status", STATUS),
                    in.get("peer_ready", Scalars.BOOL),
                    in.get("terminal_buffered", Scalars.BOOL),
                    in.get("awaited", Scalars.BOOL),
                    in.find("terminal_outcome", OperationCodecs.OUTCOME)));

    /** All operations, in one order for one state. */
    static List<StoredOperation> allOf(OpsLifecycle.State state) {
        return state.statuses().keySet().stream()
                .sorted(Comparator.comparing(OperationId::value))
                .map(id -> of(state, id))
                .toList();
    }

    private static StoredOperation of(OpsLifecycle.State state, OperationId id) {
        return new StoredOperation(
                id,
                Objects.requireNonNull(state.kinds().get(id)),
                Objects.requireNonNull(state.statuses().get(id)),
                state.peerReady().contains(id),
                state.buffered().contains(id),
                state.waitOpen().contains(id),
                Optional.ofNullable(state.outcomes().get(id)));
    }
}
