package dev.statute.session.json;

import dev.statute.session.machine.OpsLifecycle;
import dev.statute.session.operation.OpsLifecycleRecord;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationOutcome;
import dev.statute.session.types.WaitRequestId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How is written what is stored of background operations. A state that their authority cannot be in is refused. */
final class OpsLifecycleCodec {
    private static final RecordVersion VERSION = new RecordVersion("record_version", 1);
    private static final Codec<WaitRequestId> WAIT = Scalars.UUIDS.as(WaitRequestId::new, WaitRequestId::value);

    private static final Codec<OpsLifecycle.State> STATE = ObjectCodec.of(
            (out, state) -> {
                OpsLifecycle.Snapshot.Active snapshot = (OpsLifecycle.Snapshot.Active) OpsLifecycle.snapshot(state);
                out.put("max_completed", Scalars.COUNT, snapshot.parameters().maxCompleted())
                        .put(
                                "max_concurrent",
                                Scalars.COUNT,
                                snapshot.parameters().maxConcurrent())
                        .put("operations", StoredOperation.CODEC.list(), StoredOperation.allOf(state))
                        .put("completed_order", Ids.OPERATION.list(), state.completedOrder())
                        .put("active_count", Scalars.COUNT, state.activeCount())
                        .put("next_completion_seq", Scalars.COUNT, state.completions())
                        .put("wait_request_id", WAIT, state.presentWait())
                        .putUnlessEmpty("wait_operation_ids", Ids.OPERATION, state.waitOperationIds());
            },
            OpsLifecycleCodec::readState);

    static final Codec<OpsLifecycleRecord> RECORD = ObjectCodec.of(
            (out, stored) -> {
                VERSION.write(out);
                out.put("epoch_id", Ids.EPOCH, stored.epochId())
                        .put("registry_state", STATE, stored.state())
                        .put("operation_specs", OperationCodecs.SPEC.list(), stored.specs())
                        .put("completion_entries", OperationCodecs.COMPLETION.list(), stored.feed())
                        .put("cursors", OperationCodecs.CURSORS, stored.cursors());
            },
            in -> {
                VERSION.check(in);
                return new OpsLifecycleRecord(
                        in.get("epoch_id", Ids.EPOCH),
                        in.get("registry_state", STATE),
                        in.get("operation_specs", OperationCodecs.SPEC.list()),
                        in.get("completion_entries", OperationCodecs.COMPLETION.list()),
                        in.get("cursors", OperationCodecs.CURSORS));
            });

    private OpsLifecycleCodec() {}

    private static OpsLifecycle.State readState(FieldReader in) {
        List<StoredOperation> operations = in.get("operations", StoredOperation.CODEC.list());
        OpsLifecycle.Snapshot snapshot = new OpsLifecycle.Snapshot.Active(
                new OpsLifecycle.Parameters(
                        in.get("max_completed", Scalars.COUNT), in.find("max_concurrent", Scalars.COUNT)),
                byId(operations, StoredOperation::status),
                byId(operations, StoredOperation::kind),
                idsOf(operations, StoredOperation::peerReady),
                outcomes(operations),
                idsOf(operations, StoredOperation::buffered),
                in.get("completed_order", Ids.OPERATION.list()),
                in.get("active_count", Scalars.COUNT),
                in.get("next_completion_seq", Scalars.COUNT),
                in.find("wait_request_id", WAIT),
                in.list("wait_operation_ids", Ids.OPERATION),
                idsOf(operations, StoredOperation::awaited));
        OpsLifecycle.Restoration restoration = OpsLifecycle.restore(snapshot);
        if (restoration instanceof OpsLifecycle.Restoration.Refused refused) {
            throw in.place()
                    .refusal(
                            WireFormatException.Problem.IMPOSSIBLE_STATE,
                            "is in a state that cannot be: " + refused.name() + " " + refused.message(),
                            "Restore the record as the runtime wrote it.");
        }
        return restoration.orElseThrow();
    }

    private static <V> Map<OperationId, V> byId(List<StoredOperation> operations, Function<StoredOperation, V> value) {
        Map<OperationId, V> values = new LinkedHashMap<>();
        for (StoredOperation operation : operations) {
            if (values.put(operation.id(), value.apply(operation)) != null) {
                throw new IllegalArgumentException(
                        "The operation " + operation.id().value() + " is there twice.");
            }
        }
        return values;
    }

    private static Map<OperationId, OperationOutcome> outcomes(List<StoredOperation> operations) {
        return operations.stream()
                .filter(operation -> operation.outcome().isPresent())
                .collect(Collectors.toMap(
                        StoredOperation::id, operation -> operation.outcome().orElseThrow()));
    }

    private static Set<OperationId> idsOf(List<StoredOperation> operations, Predicate<StoredOperation> flag) {
        return operations.stream().filter(flag).map(StoredOperation::id).collect(Collectors.toSet());
    }
}
