package dev.statute.session.json;

import dev.statute.session.machine.OpsLifecycle;
import dev.statute.session.machine.OpsLifecycleJson;
import dev.statute.session.operation.OpsLifecycleRecord;

/** How is written what is stored of background operations. A state that their authority cannot be in is refused. */
final class OpsLifecycleCodec {
    /** The version whose operations were written by hand. */
    private static final int BY_HAND = 1;

    private static final RecordVersion VERSION = new RecordVersion("record_version", BY_HAND, 2);

    private static final OpsLifecycleJson GENERATED = new OpsLifecycleJson();
    private static final Codec<OpsLifecycle.State> STATE = new MachineStates<>(
            OpsLifecycle::snapshot, GENERATED::write, GENERATED::readSnapshot, OpsLifecycleCodec::restored);

    static final Codec<OpsLifecycleRecord> RECORD = ObjectCodec.of(
            (out, stored) -> {
                VERSION.write(out);
                out.put("epoch_id", Ids.EPOCH, stored.epochId())
                        .put("registry_state", STATE, stored.state())
                        .put("operation_specs", OperationCodecs.SPEC.list(), stored.specs())
                        .put("completion_entries", OperationCodecs.COMPLETION.list(), stored.feed())
                        .put("cursors", OperationCodecs.CURSORS, stored.cursors());
            },
            record -> {
                boolean byHand = VERSION.read(record) == BY_HAND;
                FieldReader in = byHand ? record : record.exact();
                return new OpsLifecycleRecord(
                        in.get("epoch_id", Ids.EPOCH),
                        byHand ? StoredOperations.read(in.member("registry_state")) : in.get("registry_state", STATE),
                        in.get("operation_specs", OperationCodecs.SPEC.list()),
                        in.get("completion_entries", OperationCodecs.COMPLETION.list()),
                        in.get("cursors", OperationCodecs.CURSORS));
            });

    private OpsLifecycleCodec() {}

    /** The state that a snapshot was taken of. */
    static OpsLifecycle.State restored(Place place, OpsLifecycle.Snapshot snapshot) {
        OpsLifecycle.Restoration restoration = OpsLifecycle.restore(snapshot);
        if (restoration instanceof OpsLifecycle.Restoration.Refused refused) {
            throw MachineStates.impossible(place, refused.name() + " " + refused.message());
        }
        return restoration.orElseThrow();
    }
}
