package dev.statute.session.json;

import dev.statute.session.input.InputHeader;
import dev.statute.session.input.InputOrigin;
import dev.statute.session.input.InputVisibility;
import dev.statute.session.types.InputDurability;

/** How is written what an input says of itself. */
final class HeaderCodecs {
    static final Codec<InputDurability> DURABILITY = WireNames.of(InputDurability.class);

    private static final Codec<InputVisibility> VISIBILITY = ObjectCodec.of(
            (out, visibility) -> out.put("transcript_eligible", Scalars.BOOL, visibility.transcriptEligible())
                    .put("operator_eligible", Scalars.BOOL, visibility.operatorEligible()),
            in -> new InputVisibility(
                    in.get("transcript_eligible", Scalars.BOOL, true),
                    in.get("operator_eligible", Scalars.BOOL, true)));

    private static final Codec<InputOrigin> ORIGIN = Tagged.<InputOrigin>by("type")
            .variant("operator", InputOrigin.Operator.class, new InputOrigin.Operator())
            .variant(
                    "peer",
                    InputOrigin.Peer.class,
                    (out, peer) -> out.put("peer_id", Scalars.TEXT, peer.peerId())
                            .put("runtime_id", Ids.RUNTIME, peer.runtimeId())
                            .put("display_identity", Scalars.TEXT, peer.displayIdentity()),
                    in -> new InputOrigin.Peer(
                            in.get("peer_id", Scalars.TEXT),
                            in.find("runtime_id", Ids.RUNTIME),
                            in.find("display_identity", Scalars.TEXT)))
            .variant(
                    "flow",
                    InputOrigin.Flow.class,
                    (out, flow) -> out.put("flow_id", Scalars.TEXT, flow.flowId())
                            .put("step_index", Scalars.COUNT, flow.stepIndex()),
                    in -> new InputOrigin.Flow(in.get("flow_id", Scalars.TEXT), in.get("step_index", Scalars.COUNT)))
            .variant("system", InputOrigin.System.class, new InputOrigin.System())
            .variant(
                    "external",
                    InputOrigin.External.class,
                    (out, external) -> out.put("source_name", Scalars.TEXT, external.sourceName()),
                    in -> new InputOrigin.External(in.get("source_name", Scalars.TEXT)))
            .build();

    static final Codec<InputHeader> HEADER = ObjectCodec.of(
            (out, header) -> out.put("id", Ids.INPUT, header.id())
                    .put("timestamp", Scalars.INSTANT, header.timestamp())
                    .put("source", ORIGIN, header.source())
                    .put("durability", DURABILITY, header.durability())
                    .put("visibility", VISIBILITY, header.visibility())
                    .put("idempotency_key", Ids.IDEMPOTENCY_KEY, header.idempotencyKey())
                    .put("supersession_key", Ids.SUPERSESSION_KEY, header.supersessionKey())
                    .put("correlation_id", Ids.CORRELATION, header.correlationId()),
            in -> new InputHeader(
                    in.get("id", Ids.INPUT),
                    in.get("timestamp", Scalars.INSTANT),
                    in.get("source", ORIGIN),
                    in.get("durability", DURABILITY),
                    in.get("visibility", VISIBILITY),
                    in.find("idempotency_key", Ids.IDEMPOTENCY_KEY),
                    in.find("supersession_key", Ids.SUPERSESSION_KEY),
                    in.find("correlation_id", Ids.CORRELATION)));

    private HeaderCodecs() {}
}
