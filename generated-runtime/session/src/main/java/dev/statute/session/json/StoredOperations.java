package dev.statute.session.json;

import dev.statute.session.machine.OpsLifecycle;
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

/** Reads the operations of records of version 1, one object for each, as they were written by hand. */
final class StoredOperations {
    private static final Codec<WaitRequestId> WAIT = Scalars.UUIDS.as(WaitRequestId::new, WaitRequestId::value);
    private static final Codec<StoredOperation> OPERATION = ObjectCodec.of(
            (out, operation) -> {
                throw new UnsupportedOperationException("Records of version 1 are no longer written.");
            },
            StoredOperation::readFrom);

    private StoredOperations() {}

    static OpsLifecycle.State read(Place place) {
        FieldReader in = place.fields();
        OpsLifecycle.State state = place.making(() -> readMembers(in));
        in.refuseOthers();
        return state;
    }

    private static OpsLifecycle.State readMembers(FieldReader in) {
        List<StoredOperation> operations = in.get("operations", OPERATION.list());
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
        return OpsLifecycleCodec.restored(in.place(), snapshot);
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
