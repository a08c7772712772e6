package dev.statute.session.json;

import dev.statute.session.input.FlowToolOverlay;
import dev.statute.session.input.RenderClass;
import dev.statute.session.input.RenderMetadata;
import dev.statute.session.input.RenderSalience;
import dev.statute.session.input.RuntimeTurnMetadata;
import dev.statute.session.types.ExecutionKind;
import dev.statute.session.types.HandlingMode;
import java.util.List;

/** How is written what a turn is to know beside its content. */
final class TurnMetadataCodecs {
    static final Codec<HandlingMode> HANDLING_MODE = WireNames.of(HandlingMode.class);
    static final Codec<ExecutionKind> EXECUTION_KIND = WireNames.of(ExecutionKind.class);

    private static final Codec<RenderClass> RENDER_CLASS = WireNames.of(RenderClass.class);
    private static final Codec<RenderSalience> RENDER_SALIENCE = WireNames.of(RenderSalience.class);
    private static final Codec<List<String>> TEXTS = Scalars.TEXT.list();

    static final Codec<RenderMetadata> RENDER_METADATA = ObjectCodec.of(
            (out, render) -> out.put("class", RENDER_CLASS, render.renderClass())
                    .put("salience", RENDER_SALIENCE, render.salience()),
            in -> new RenderMetadata(
                    in.get("class", RENDER_CLASS), in.get("salience", RENDER_SALIENCE, RenderSalience.NORMAL)));

    private static final Codec<FlowToolOverlay> TOOL_OVERLAY = ObjectCodec.of(
            (out, overlay) -> out.put("allowed_tools", TEXTS, overlay.allowedTools())
                    .put("blocked_tools", TEXTS, overlay.blockedTools()),
            in -> new FlowToolOverlay(in.find("allowed_tools", TEXTS), in.find("blocked_tools", TEXTS)));

    static final Codec<RuntimeTurnMetadata> TURN_METADATA = ObjectCodec.of(
            (out, metadata) -> out.put("handling_mode", HANDLING_MODE, metadata.handlingMode())
                    .put("keep_alive", Scalars.BOOL, metadata.keepAlive())
                    .putUnlessEmpty("skill_references", Scalars.TEXT, metadata.skillReferences())
                    .put("flow_tool_overlay", TOOL_OVERLAY, metadata.flowToolOverlay())
                    .putUnlessEmpty("additional_instructions", Scalars.TEXT, metadata.additionalInstructions())
                    .put("model", Scalars.TEXT, metadata.model())
                    .put("provider", Scalars.TEXT, metadata.provider())
                    .put("provider_params", Scalars.JSON, metadata.providerParams())
                    .put("render_metadata", RENDER_METADATA, metadata.renderMetadata())
                    .put("execution_kind", EXECUTION_KIND, metadata.executionKind()),
            in -> new RuntimeTurnMetadata(
                    in.find("handling_mode", HANDLING_MODE),
                    in.find("keep_alive", Scalars.BOOL),
                    in.list("skill_references", Scalars.TEXT),
                    in.find("flow_tool_overlay", TOOL_OVERLAY),
                    in.list("additional_instructions", Scalars.TEXT),
                    in.find("model", Scalars.TEXT),
                    in.find("provider", Scalars.TEXT),
                    in.findJson("provider_params"),
                    in.find("render_metadata", RENDER_METADATA),
                    in.find("execution_kind", EXECUTION_KIND)));

    private TurnMetadataCodecs() {}
}
