package dev.statute.session.json;

import dev.statute.session.input.ContinuationInput;
import dev.statute.session.input.ContinuationKind;
import dev.statute.session.input.ExternalEventInput;
import dev.statute.session.input.FlowStepInput;
import dev.statute.session.input.Input;
import dev.statute.session.input.OperationInput;
import dev.statute.session.input.PeerInput;
import dev.statute.session.input.PromptInput;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.value.JsonText;

/** How inputs are written. */
final class InputCodecs {
    private static final String HEADER = "header";
    private static final String BLOCKS = "blocks";
    private static final String HANDLING_MODE = "handling_mode";
    private static final String TURN_METADATA = "turn_metadata";
    private static final String PAYLOAD = "payload";
    private static final Codec<ContinuationKind> CONTINUATION_KIND = WireNames.of(ContinuationKind.class);

    static final Codec<Input> INPUT = Tagged.<Input>by("input_type")
            .variant(
                    "prompt",
                    PromptInput.class,
                    (out, prompt) -> out.put(HEADER, HeaderCodecs.HEADER, prompt.header())
                            .put("text", Scalars.TEXT, prompt.text())
                            .put(BLOCKS, ContentCodecs.BLOCKS, prompt.blocks())
                            .put(TURN_METADATA, TurnMetadataCodecs.TURN_METADATA, prompt.turnMetadata()),
                    in -> new PromptInput(
                            in.get(HEADER, HeaderCodecs.HEADER),
                            in.get("text", Scalars.TEXT),
                            in.find(BLOCKS, ContentCodecs.BLOCKS),
                            in.find(TURN_METADATA, TurnMetadataCodecs.TURN_METADATA)))
            .variant(
                    "peer",
                    PeerInput.class,
                    (out, peer) -> out.put(HEADER, HeaderCodecs.HEADER, peer.header())
                            .put("convention", PeerCodecs.CONVENTION, peer.convention())
                            .put("body", Scalars.TEXT, peer.body())
                            .put(PAYLOAD, Scalars.JSON, peer.payload())
                            .put(BLOCKS, ContentCodecs.BLOCKS, peer.blocks())
                            .put(HANDLING_MODE, TurnMetadataCodecs.HANDLING_MODE, peer.handlingMode()),
                    in -> new PeerInput(
                            in.get(HEADER, HeaderCodecs.HEADER),
                            in.find("convention", PeerCodecs.CONVENTION),
                            in.get("body", Scalars.TEXT),
                            in.findJson(PAYLOAD),
                            in.find(BLOCKS, ContentCodecs.BLOCKS),
                            in.find(HANDLING_MODE, TurnMetadataCodecs.HANDLING_MODE)))
            .variant(
                    "flow_step",
                    FlowStepInput.class,
                    (out, step) -> out.put(HEADER, HeaderCodecs.HEADER, step.header())
                            .put("step_id", Scalars.TEXT, step.stepId())
                            .put("instructions", Scalars.TEXT, step.instructions())
                            .put(BLOCKS, ContentCodecs.BLOCKS, step.blocks())
                            .put(TURN_METADATA, TurnMetadataCodecs.TURN_METADATA, step.turnMetadata()),
                    in -> new FlowStepInput(
                            in.get(HEADER, HeaderCodecs.HEADER),
                            in.get("step_id", Scalars.TEXT),
                            in.get("instructions", Scalars.TEXT),
                            in.find(BLOCKS, ContentCodecs.BLOCKS),
                            in.find(TURN_METADATA, TurnMetadataCodecs.TURN_METADATA)))
            .variant(
                    "external_event",
                    ExternalEventInput.class,
                    (out, event) -> out.put(HEADER, HeaderCodecs.HEADER, event.header())
                            .put("event_type", Scalars.TEXT, event.eventType())
                            .put(PAYLOAD, Scalars.JSON, event.payload())
                            .put(BLOCKS, ContentCodecs.BLOCKS, event.blocks())
                            .put(HANDLING_MODE, TurnMetadataCodecs.HANDLING_MODE, event.mode())
                            .put("render_metadata", TurnMetadataCodecs.RENDER_METADATA, event.renderMetadata()),
                    in -> new ExternalEventInput(
                            in.get(HEADER, HeaderCodecs.HEADER),
                            in.get("event_type", Scalars.TEXT),
                            eventPayload(in),
                            in.find(BLOCKS, ContentCodecs.BLOCKS),
                            in.get(HANDLING_MODE, TurnMetadataCodecs.HANDLING_MODE, HandlingMode.QUEUE),
                            in.find("render_metadata", TurnMetadataCodecs.RENDER_METADATA)))
            .variant(
                    "continuation",
                    ContinuationInput.class,
                    (out, continuation) -> out.put(HEADER, HeaderCodecs.HEADER, continuation.header())
                            .put("reason", Scalars.TEXT, continuation.reason())
                            .put(HANDLING_MODE, TurnMetadataCodecs.HANDLING_MODE, continuation.mode())
                            .put("request_id", Scalars.TEXT, continuation.requestId())
                            .put("continuation_kind", CONTINUATION_KIND, continuation.continuationKind()),
                    in -> new ContinuationInput(
                            in.get(HEADER, HeaderCodecs.HEADER),
                            in.get("reason", Scalars.TEXT),
                            in.get(HANDLING_MODE, TurnMetadataCodecs.HANDLING_MODE, HandlingMode.QUEUE),
                            in.find("request_id", Scalars.TEXT),
                            in.get("continuation_kind", CONTINUATION_KIND, ContinuationKind.ORDINARY)))
            .variant(
                    "operation",
                    OperationInput.class,
                    (out, operation) -> out.put(HEADER, HeaderCodecs.HEADER, operation.header())
                            .put("operation_id", Ids.OPERATION, operation.operationId())
                            .put("event", OpEventCodecs.EVENT, operation.event()),
                    in -> new OperationInput(
                            in.get(HEADER, HeaderCodecs.HEADER),
                            in.get("operation_id", Ids.OPERATION),
                            in.get("event", OpEventCodecs.EVENT)))
            // What these two were called once.
            .alias("system_generated", "continuation")
            .alias("projected", "operation")
            .build();

    private InputCodecs() {}

    /** Blocks once stood in the payload. Taking them from there would give one event two forms, so they are refused. */
    private static JsonText eventPayload(FieldReader in) {
        JsonText payload = in.json(PAYLOAD);
        if (payload.hasMember(BLOCKS)) {
            throw new WireFormatException(
                    WireFormatException.Problem.UNKNOWN_FIELD,
                    in.pathOf(PAYLOAD) + "/" + BLOCKS,
                    "must not be there",
                    "Send blocks of content as the member \"" + BLOCKS + "\" of the event.");
        }
        return payload;
    }
}
