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
 * <p>Names are in snake case. What is absent is left out. In what is exchanged with others, what is null is absent too, and
 * what is not known is skipped where nothing else is said. What is stored is read as it was written, and everything else
 * about it is refused. Identifiers are what they
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
        return exchanged(InputCodecs.INPUT);
    }

    /**
     * What is stored of an input, as a record of version 4; those of version 3 are read too. Nothing unknown is skipped, and a
     * state that the lifecycle cannot be in is refused.
     */
    public WireFormat<InputState> inputState() {
        return stored(LedgerCodecs.INPUT_STATE);
    }

    /** What was decided about an input. */
    public WireFormat<PolicySnapshot> policySnapshot() {
        return exchanged(PolicyCodecs.SNAPSHOT);
    }

    /** Which inputs are meant, with the tag {@code scope_type}. */
    public WireFormat<InputScope> inputScope() {
        return exchanged(LedgerCodecs.SCOPE);
    }

    /** What an executor is asked to do, with the tag {@code primitive_type}. */
    public WireFormat<RunPrimitive> runPrimitive() {
        return exchanged(RunCodecs.PRIMITIVE);
    }

    /** Receipts as they are stored, as records of version 1. Nothing unknown is skipped. */
    public WireFormat<RunBoundaryReceipt> boundaryReceipt() {
        return stored(RunCodecs.STORED_RECEIPT);
    }

    /** Receipts without a number. */
    public WireFormat<RunBoundaryReceiptDraft> boundaryReceiptDraft() {
        return exchanged(RunCodecs.DRAFT);
    }

    /** What changed about a session; its bytes in Base64. */
    public WireFormat<SessionDelta> sessionDelta() {
        return exchanged(RunCodecs.DELTA);
    }

    /** What happens to runs, with the tag {@code event_type}. */
    public WireFormat<RunEvent> runEvent() {
        return exchanged(RunEventCodecs.EVENT);
    }

    /** What a runtime tells its observers. */
    public WireFormat<RuntimeEventEnvelope> runtimeEvent() {
        return exchanged(EventCodecs.ENVELOPE);
    }

    /** The state of a runtime as it is stored, as a record of version 1. Nothing unknown is skipped. */
    public WireFormat<MachineLifecycleRecord> machineLifecycleRecord() {
        return stored(StoreCodecs.MACHINE_LIFECYCLE);
    }

    /**
     * What is stored of background operations, as a record of version 2; those of version 1 are read too. Nothing unknown is
     * skipped, and a state that the operations cannot be in is refused.
     */
    public WireFormat<OpsLifecycleRecord> opsLifecycleRecord() {
        return stored(OpsLifecycleCodec.RECORD);
    }

    /** The logins that are under way, as a record of version 1. It holds their secrets. Nothing unknown is skipped. */
    public WireFormat<PendingLogins> pendingLogins() {
        return stored(LoginCodecs.LOGINS);
    }

    /** That something was taken note of. Nothing unknown is skipped. */
    public WireFormat<BridgeAck> bridgeAck() {
        return exchanged(MemberCodecs.ACK);
    }

    /** What an owner hears of a delivery; its parts with the tags {@code outcome} and {@code kind}. Nothing unknown is skipped. */
    public WireFormat<BridgeDeliveryResponse> bridgeDeliveryResponse() {
        return exchanged(MemberCodecs.DELIVERY);
    }

    /** Why a delivery was rejected, with the tag {@code kind}. Nothing unknown is skipped. */
    public WireFormat<BridgeDeliveryRejectionCause> bridgeRejectionCause() {
        return exchanged(MemberCodecs.CAUSE);
    }

    /** What an owner sees of a member. What is not known is skipped, and states may be unknown. */
    public WireFormat<BridgeObservationResponse> bridgeObservationResponse() {
        return exchanged(MemberCodecs.OBSERVATION);
    }

    /** What was left when a member was retired. Nothing unknown is skipped. */
    public WireFormat<BridgeRetireResponse> bridgeRetireResponse() {
        return exchanged(MemberCodecs.RETIRE);
    }

    /** What was left when a member was destroyed. Nothing unknown is skipped. */
    public WireFormat<BridgeDestroyResponse> bridgeDestroyResponse() {
        return exchanged(MemberCodecs.DESTROY);
    }

    /** A peer; its key as an array of 32 numbers, all zero if it is left out. Nothing unknown is skipped. */
    public WireFormat<BridgePeerSpec> bridgePeerSpec() {
        return exchanged(MemberCodecs.PEER);
    }

    /** What is exchanged with others. */
    private <T> WireFormat<T> exchanged(Codec<T> codec) {
        return new WireFormat<>(codec, documents, Strictness.TOLERANT);
    }

    /** What is stored. How much of it is let pass, its version says; nothing unknown is, whatever the version. */
    private <T> WireFormat<T> stored(Codec<T> codec) {
        return new WireFormat<>(codec, documents, Strictness.CLOSED);
    }
}
