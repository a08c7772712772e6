package dev.statute.session.json;

import dev.statute.session.run.AppendRole;
import dev.statute.session.run.ContextAppend;
import dev.statute.session.run.ConversationAppend;
import dev.statute.session.run.ReceiptWriter;
import dev.statute.session.run.Renderable;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.types.RunApplyBoundary;
import java.lang.invoke.MethodHandles;

/** How is written what runs are asked for, and what they leave. */
final class RunCodecs {
    private static final ReceiptWriter RECEIPTS = ReceiptWriter.of(MethodHandles.lookup());

    static final Codec<RunApplyBoundary> BOUNDARY = WireNames.of(RunApplyBoundary.class);
    private static final Codec<AppendRole> ROLE = WireNames.of(AppendRole.class);

    static final Codec<SessionSnapshot> SNAPSHOT = Scalars.BYTES.as(SessionSnapshot::of, SessionSnapshot::bytes);

    static final Codec<SessionDelta> DELTA = ObjectCodec.of(
            (out, delta) -> out.put("session_snapshot", SNAPSHOT, delta.sessionSnapshot()),
            in -> new SessionDelta(in.get("session_snapshot", SNAPSHOT)));

    static final ObjectCodec<RunBoundaryReceiptDraft> DRAFT = ObjectCodec.of(
            (out, draft) -> out.put("run_id", Ids.RUN, draft.runId())
                    .put("boundary", BOUNDARY, draft.boundary())
                    .put("contributing_input_ids", Ids.INPUT.list(), draft.contributingInputIds())
                    .put("conversation_digest", Scalars.TEXT, draft.conversationDigest())
                    .put("message_count", Scalars.COUNT, draft.messageCount()),
            in -> new RunBoundaryReceiptDraft(
                    in.get("run_id", Ids.RUN),
                    in.get("boundary", BOUNDARY),
                    in.get("contributing_input_ids", Ids.INPUT.list()),
                    in.find("conversation_digest", Scalars.TEXT),
                    in.get("message_count", Scalars.COUNT)));

    static final ObjectCodec<RunBoundaryReceipt> RECEIPT = ObjectCodec.of(
            (out, receipt) -> out.flatten(DRAFT, receipt.draft()).put("sequence", Scalars.COUNT, receipt.sequence()),
            in -> RECEIPTS.numbered(in.flattened(DRAFT), in.get("sequence", Scalars.COUNT)));

    private static final RecordVersion RECEIPT_VERSION = new RecordVersion("record_version", 1);

    /** A receipt as it is stored. */
    static final Codec<RunBoundaryReceipt> STORED_RECEIPT = ObjectCodec.of(
            (out, receipt) -> {
                RECEIPT_VERSION.write(out);
                out.flatten(RECEIPT, receipt);
            },
            record -> RECEIPT_VERSION.only(record).flattened(RECEIPT));

    private static final Codec<Renderable> RENDERABLE = Tagged.<Renderable>by("type")
            .variant(
                    "text",
                    Renderable.Text.class,
                    (out, text) -> out.put("text", Scalars.TEXT, text.text()),
                    in -> new Renderable.Text(in.get("text", Scalars.TEXT)))
            .variant(
                    "blocks",
                    Renderable.Blocks.class,
                    (out, blocks) -> out.put("blocks", ContentCodecs.BLOCKS, blocks.blocks()),
                    in -> new Renderable.Blocks(in.get("blocks", ContentCodecs.BLOCKS)))
            .variant(
                    "json",
                    Renderable.Json.class,
                    (out, json) -> out.put("value", Scalars.JSON, json.value()),
                    in -> new Renderable.Json(in.json("value")))
            .variant(
                    "reference",
                    Renderable.Reference.class,
                    (out, reference) ->
                            out.put("uri", Scalars.TEXT, reference.uri()).put("label", Scalars.TEXT, reference.label()),
                    in -> new Renderable.Reference(in.get("uri", Scalars.TEXT), in.find("label", Scalars.TEXT)))
            .build();

    private static final Codec<ConversationAppend> APPEND = ObjectCodec.of(
            (out, append) -> out.put("role", ROLE, append.role()).put("content", RENDERABLE, append.content()),
            in -> new ConversationAppend(in.get("role", ROLE), in.get("content", RENDERABLE)));

    private static final Codec<ContextAppend> CONTEXT_APPEND = ObjectCodec.of(
            (out, append) -> out.put("key", Scalars.TEXT, append.key()).put("content", RENDERABLE, append.content()),
            in -> new ContextAppend(in.get("key", Scalars.TEXT), in.get("content", RENDERABLE)));

    static final Codec<RunPrimitive> PRIMITIVE = Tagged.<RunPrimitive>by("primitive_type")
            .variant(
                    "staged_input",
                    RunPrimitive.StagedInput.class,
                    (out, staged) -> out.put("boundary", BOUNDARY, staged.boundary())
                            .put("appends", APPEND.list(), staged.appends())
                            .putUnlessEmpty("context_appends", CONTEXT_APPEND, staged.contextAppends())
                            .put("contributing_input_ids", Ids.INPUT.list(), staged.contributingInputIds())
                            .put("turn_metadata", TurnMetadataCodecs.TURN_METADATA, staged.turnMetadata()),
                    in -> new RunPrimitive.StagedInput(
                            in.get("boundary", BOUNDARY),
                            in.get("appends", APPEND.list()),
                            in.list("context_appends", CONTEXT_APPEND),
                            in.get("contributing_input_ids", Ids.INPUT.list()),
                            in.find("turn_metadata", TurnMetadataCodecs.TURN_METADATA)))
            .variant(
                    "immediate_append",
                    RunPrimitive.ImmediateAppend.class,
                    (out, immediate) -> out.put("append", APPEND, immediate.append()),
                    in -> new RunPrimitive.ImmediateAppend(in.get("append", APPEND)))
            .variant(
                    "immediate_context_append",
                    RunPrimitive.ImmediateContextAppend.class,
                    (out, immediate) -> out.put("append", CONTEXT_APPEND, immediate.append()),
                    in -> new RunPrimitive.ImmediateContextAppend(in.get("append", CONTEXT_APPEND)))
            .build();

    private RunCodecs() {}
}
