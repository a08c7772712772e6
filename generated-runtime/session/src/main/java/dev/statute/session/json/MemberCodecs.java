package dev.statute.session.json;

import dev.statute.session.member.BridgeAck;
import dev.statute.session.member.BridgeDeliveryOutcome;
import dev.statute.session.member.BridgeDeliveryRejectionCause;
import dev.statute.session.member.BridgeDeliveryResponse;
import dev.statute.session.member.BridgeDestroyResponse;
import dev.statute.session.member.BridgeMemberRuntimeState;
import dev.statute.session.member.BridgeObservationResponse;
import dev.statute.session.member.BridgePeerSpec;
import dev.statute.session.member.BridgeRetireResponse;
import dev.statute.session.member.PeerConnectivity;

/** How is written what an owner and a member tell each other. Only observations may hold what is not known. */
final class MemberCodecs {
    private static final int BYTE_MAX = 255;

    private static final Codec<BridgeMemberRuntimeState> STATE =
            Scalars.TEXT.as(BridgeMemberRuntimeState::new, BridgeMemberRuntimeState::name);
    private static final Codec<PeerConnectivity> CONNECTIVITY = WireNames.of(PeerConnectivity.class);
    private static final Codec<Integer> BYTE = Scalars.COUNT.as(MemberCodecs::unsignedByte, Integer::longValue);

    static final Codec<BridgeAck> ACK = ObjectCodec.<BridgeAck>of(
                    (out, ack) -> out.put("ok", Scalars.BOOL, ack.ok()),
                    in -> new BridgeAck(in.get("ok", Scalars.BOOL)))
            .closed();

    static final Codec<BridgeDeliveryRejectionCause> CAUSE = Tagged.<BridgeDeliveryRejectionCause>by("kind")
            .variant(
                    "not_ready",
                    BridgeDeliveryRejectionCause.NotReady.class,
                    (out, cause) -> out.put("state", STATE, cause.state()),
                    in -> new BridgeDeliveryRejectionCause.NotReady(in.get("state", STATE)))
            .variant(
                    "durability_violation",
                    BridgeDeliveryRejectionCause.DurabilityViolation.class,
                    (out, cause) -> out.put("detail", Scalars.TEXT, cause.detail()),
                    in -> new BridgeDeliveryRejectionCause.DurabilityViolation(in.get("detail", Scalars.TEXT)))
            .variant(
                    "peer_handling_mode_invalid",
                    BridgeDeliveryRejectionCause.PeerHandlingModeInvalid.class,
                    (out, cause) -> out.put("detail", Scalars.TEXT, cause.detail()),
                    in -> new BridgeDeliveryRejectionCause.PeerHandlingModeInvalid(in.get("detail", Scalars.TEXT)))
            .variant(
                    "internal",
                    BridgeDeliveryRejectionCause.Internal.class,
                    (out, cause) -> out.put("detail", Scalars.TEXT, cause.detail()),
                    in -> new BridgeDeliveryRejectionCause.Internal(in.get("detail", Scalars.TEXT)))
            .build()
            .closed();

    private static final Codec<BridgeDeliveryOutcome> OUTCOME = Tagged.<BridgeDeliveryOutcome>by("outcome")
            .variant("accepted", BridgeDeliveryOutcome.Accepted.class, new BridgeDeliveryOutcome.Accepted())
            .variant(
                    "deduplicated",
                    BridgeDeliveryOutcome.Deduplicated.class,
                    (out, outcome) -> out.put("existing_input_id", Ids.INPUT, outcome.existingInputId()),
                    in -> new BridgeDeliveryOutcome.Deduplicated(in.get("existing_input_id", Ids.INPUT)))
            .variant(
                    "rejected",
                    BridgeDeliveryOutcome.Rejected.class,
                    (out, outcome) ->
                            out.put("cause", CAUSE, outcome.cause()).put("reason", Scalars.TEXT, outcome.reason()),
                    in -> new BridgeDeliveryOutcome.Rejected(in.get("cause", CAUSE), in.get("reason", Scalars.TEXT)))
            .build()
            .closed();

    static final Codec<BridgeDeliveryResponse> DELIVERY = ObjectCodec.<BridgeDeliveryResponse>of(
                    (out, response) -> out.put("input_id", Scalars.TEXT, response.inputId())
                            .put("canonical_input_id", Ids.INPUT, response.canonicalInputId())
                            .put("outcome", OUTCOME, response.outcome()),
                    in -> new BridgeDeliveryResponse(
                            in.get("input_id", Scalars.TEXT),
                            in.find("canonical_input_id", Ids.INPUT),
                            in.get("outcome", OUTCOME)))
            .closed();

    static final Codec<BridgeObservationResponse> OBSERVATION = ObjectCodec.of(
            (out, seen) -> out.put("state", STATE, seen.state())
                    .put("accepting_inputs", Scalars.BOOL, seen.acceptingInputs())
                    .put("current_run_id", Ids.RUN, seen.currentRunId())
                    .put("peer_connectivity", CONNECTIVITY, seen.peerConnectivity())
                    .put("last_error", Scalars.TEXT, seen.lastError())
                    .put("observed_at", Scalars.INSTANT, seen.observedAt()),
            in -> new BridgeObservationResponse(
                    in.get("state", STATE),
                    in.find("accepting_inputs", Scalars.BOOL),
                    in.find("current_run_id", Ids.RUN),
                    in.find("peer_connectivity", CONNECTIVITY),
                    in.find("last_error", Scalars.TEXT),
                    in.get("observed_at", Scalars.INSTANT)));

    static final Codec<BridgeRetireResponse> RETIRE = ObjectCodec.<BridgeRetireResponse>of(
                    (out, left) -> out.put("inputs_abandoned", Scalars.COUNT, left.inputsAbandoned())
                            .put("inputs_pending_drain", Scalars.COUNT, left.inputsPendingDrain()),
                    in -> new BridgeRetireResponse(
                            in.get("inputs_abandoned", Scalars.COUNT), in.get("inputs_pending_drain", Scalars.COUNT)))
            .closed();

    static final Codec<BridgeDestroyResponse> DESTROY = ObjectCodec.<BridgeDestroyResponse>of(
                    (out, left) -> out.put("inputs_abandoned", Scalars.COUNT, left.inputsAbandoned()),
                    in -> new BridgeDestroyResponse(in.get("inputs_abandoned", Scalars.COUNT)))
            .closed();

    static final Codec<BridgePeerSpec> PEER = ObjectCodec.<BridgePeerSpec>of(
                    (out, peer) -> out.put("name", Scalars.TEXT, peer.name())
                            .put("peer_id", Scalars.TEXT, peer.peerId())
                            .put("address", Scalars.TEXT, peer.address())
                            .put("pubkey", BYTE.list(), peer.pubkey()),
                    in -> new BridgePeerSpec(
                            in.get("name", Scalars.TEXT),
                            in.get("peer_id", Scalars.TEXT),
                            in.get("address", Scalars.TEXT),
                            in.get("pubkey", BYTE.list(), BridgePeerSpec.NO_KEY)))
            .closed();

    private MemberCodecs() {}

    private static int unsignedByte(long number) {
        if (number > BYTE_MAX) {
            throw new IllegalArgumentException("A byte is at most " + BYTE_MAX + ".");
        }
        return (int) number;
    }
}
