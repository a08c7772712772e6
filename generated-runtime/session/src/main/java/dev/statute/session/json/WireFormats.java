package dev.statute.session.json;

import dev.statute.session.credential.PendingLogins;
import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.input.Input;
import dev.statute.session.ledger.InputScope;
import dev.statute.session.ledger.InputState;
import dev.statute.session.ledger.PolicySnapshot;
import dev.statute.session.member.BridgeAck;
import dev.statute.session.member.BridgeDeliveryRejectionCause;
import dev.statute.session.member.BridgeDeliveryResponse;
import dev.statute.session.member.BridgeDestroyResponse;
import dev.statute.session.member.BridgeObservationResponse;
import dev.statute.session.member.BridgePeerSpec;
import dev.statute.session.member.BridgeRetireResponse;
import dev.statute.session.operation.OpsLifecycleRecord;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.run.RunEvent;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.store.MachineLifecycleRecord;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * The wire forms of what the session runtime stores and exchanges.
 *
 * <p>Names are in snake case. What is absent is left out, and read as absent also if it is null. Identifiers are what they
 * hold, instants are in UTC, sequences go from 0 to 2<sup>63</sup>-1. Immutable and safe for use by several threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class WireFormats {
    private final JsonDocuments documents;

    /** Within the default limits. */
    public WireFormats() {
        this(WireLimits.DEFAULT);
    }

    /**
     * @param limits how large a text may be that is read
     */
    public WireFormats(WireLimits limits) {
        this.documents = new JsonDocuments(Objects.requireNonNull(limits, "limits"));
    }

    /** Inputs, with the tag {@code input_type}. The old tags {@code system_generated} and {@code projected} are read too. */
    public WireFormat<Input> input() {
        return new WireFormat<>(InputCodecs.INPUT, documents);
    }

    /** What is known of an input, as one flat record of version 3. A state that the lifecycle cannot be in is refused. */
    public WireFormat<InputState> inputState() {
        return new WireFormat<>(LedgerCodecs.INPUT_STATE, documents);
    }

    /** What was decided about an input. */
    public WireFormat<PolicySnapshot> policySnapshot() {
        return new WireFormat<>(PolicyCodecs.SNAPSHOT, documents);
    }

    /** Which inputs are meant, with the tag {@code scope_type}. */
    public WireFormat<InputScope> inputScope() {
        return new WireFormat<>(LedgerCodecs.SCOPE, documents);
    }

    /** What an executor is asked to do, with the tag {@code primitive_type}. */
    public WireFormat<RunPrimitive> runPrimitive() {
        return new WireFormat<>(RunCodecs.PRIMITIVE, documents);
    }

    /** Receipts. */
    public WireFormat<RunBoundaryReceipt> boundaryReceipt() {
        return new WireFormat<>(RunCodecs.RECEIPT, documents);
    }

    /** Receipts without a number. */
    public WireFormat<RunBoundaryReceiptDraft> boundaryReceiptDraft() {
        return new WireFormat<>(RunCodecs.DRAFT, documents);
    }

    /** What changed about a session; its bytes in Base64. */
    public WireFormat<SessionDelta> sessionDelta() {
        return new WireFormat<>(RunCodecs.DELTA, documents);
    }

    /** What happens to runs, with the tag {@code event_type}. */
    public WireFormat<RunEvent> runEvent() {
        return new WireFormat<>(RunEventCodecs.EVENT, documents);
    }

    /** What a runtime tells its observers. */
    public WireFormat<RuntimeEventEnvelope> runtimeEvent() {
        return new WireFormat<>(EventCodecs.ENVELOPE, documents);
    }

    /** The state of a runtime as it is stored, as a record of version 1. */
    public WireFormat<MachineLifecycleRecord> machineLifecycleRecord() {
        return new WireFormat<>(StoreCodecs.MACHINE_LIFECYCLE, documents);
    }

    /** What is stored of background operations, as a record of version 1. A state that they cannot be in is refused. */
    public WireFormat<OpsLifecycleRecord> opsLifecycleRecord() {
        return new WireFormat<>(OpsLifecycleCodec.RECORD, documents);
    }

    /** The logins that are under way, as a record of version 1. It holds their secrets. Nothing unknown is skipped. */
    public WireFormat<PendingLogins> pendingLogins() {
        return new WireFormat<>(LoginCodecs.LOGINS, documents);
    }

    /** That something was taken note of. Nothing unknown is skipped. */
    public WireFormat<BridgeAck> bridgeAck() {
        return new WireFormat<>(MemberCodecs.ACK, documents);
    }

    /** What an owner hears of a delivery; its parts with the tags {@code outcome} and {@code kind}. Nothing unknown is skipped. */
    public WireFormat<BridgeDeliveryResponse> bridgeDeliveryResponse() {
        return new WireFormat<>(MemberCodecs.DELIVERY, documents);
    }

    /** Why a delivery was rejected, with the tag {@code kind}. Nothing unknown is skipped. */
    public WireFormat<BridgeDeliveryRejectionCause> bridgeRejectionCause() {
        return new WireFormat<>(MemberCodecs.CAUSE, documents);
    }

    /** What an owner sees of a member. What is not known is skipped, and states may be unknown. */
    public WireFormat<BridgeObservationResponse> bridgeObservationResponse() {
        return new WireFormat<>(MemberCodecs.OBSERVATION, documents);
    }

    /** What was left when a member was retired. Nothing unknown is skipped. */
    public WireFormat<BridgeRetireResponse> bridgeRetireResponse() {
        return new WireFormat<>(MemberCodecs.RETIRE, documents);
    }

    /** What was left when a member was destroyed. Nothing unknown is skipped. */
    public WireFormat<BridgeDestroyResponse> bridgeDestroyResponse() {
        return new WireFormat<>(MemberCodecs.DESTROY, documents);
    }

    /** A peer; its key as an array of 32 numbers, all zero if it is left out. Nothing unknown is skipped. */
    public WireFormat<BridgePeerSpec> bridgePeerSpec() {
        return new WireFormat<>(MemberCodecs.PEER, documents);
    }
}
