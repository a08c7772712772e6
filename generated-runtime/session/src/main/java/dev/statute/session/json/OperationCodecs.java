package dev.statute.session.json;

import dev.statute.session.operation.CompletionEntry;
import dev.statute.session.operation.OperationSpec;
import dev.statute.session.operation.OpsCursors;
import dev.statute.session.types.OperationKind;
import dev.statute.session.types.OperationOutcome;
import dev.statute.session.types.OperationResult;
import dev.statute.session.types.OperationText;
import java.time.Instant;

/** How is written what background operations are, and how they ended. */
final class OperationCodecs {
    static final Codec<OperationKind> KIND = WireNames.of(OperationKind.class);

    private static final Codec<OperationText> TEXT = Scalars.TEXT.as(OperationText::new, OperationText::value);
    private static final Codec<Instant> MILLIS = Scalars.COUNT.as(Instant::ofEpochMilli, Instant::toEpochMilli);

    private static final Codec<OperationResult> RESULT = ObjectCodec.of(
            (out, result) -> out.put("content", TEXT, result.content())
                    .put("is_error", Scalars.BOOL, result.isError())
                    .put("duration_ms", Scalars.COUNT, result.durationMs())
                    .put("tokens_used", Scalars.COUNT, result.tokensUsed()),
            in -> new OperationResult(
                    in.get("content", TEXT),
                    in.get("is_error", Scalars.BOOL),
                    in.get("duration_ms", Scalars.COUNT),
                    in.get("tokens_used", Scalars.COUNT)));

    static final Codec<OperationOutcome> OUTCOME = Tagged.<OperationOutcome>by("outcome_type")
            .variant(
                    "completed",
                    OperationOutcome.Completed.class,
                    (out, completed) -> out.put("result", RESULT, completed.result()),
                    in -> new OperationOutcome.Completed(in.get("result", RESULT)))
            .variant(
                    "failed",
                    OperationOutcome.Failed.class,
                    (out, failed) -> out.put("error", TEXT, failed.error()),
                    in -> new OperationOutcome.Failed(in.get("error", TEXT)))
            .variant(
                    "aborted",
                    OperationOutcome.Aborted.class,
                    (out, aborted) -> out.put("reason", TEXT, aborted.reason()),
                    in -> new OperationOutcome.Aborted(in.find("reason", TEXT)))
            .variant(
                    "cancelled",
                    OperationOutcome.Cancelled.class,
                    (out, cancelled) -> out.put("reason", TEXT, cancelled.reason()),
                    in -> new OperationOutcome.Cancelled(in.find("reason", TEXT)))
            .variant("retired", OperationOutcome.Retired.class, new OperationOutcome.Retired())
            .variant(
                    "terminated",
                    OperationOutcome.Terminated.class,
                    (out, terminated) -> out.put("reason", TEXT, terminated.reason()),
                    in -> new OperationOutcome.Terminated(in.get("reason", TEXT)))
            .build();

    static final Codec<OperationSpec> SPEC = ObjectCodec.of(
            (out, spec) -> out.put("id", Ids.OPERATION, spec.id())
                    .put("kind", KIND, spec.kind())
                    .put("owner_session_id", Ids.SESSION, spec.ownerSessionId())
                    .put("display_name", Scalars.TEXT, spec.displayName())
                    .put("source_label", Scalars.TEXT, spec.sourceLabel())
                    .put("child_session_id", Ids.SESSION, spec.childSessionId())
                    .put("expect_peer_channel", Scalars.BOOL, spec.expectPeerChannel()),
            in -> new OperationSpec(
                    in.get("id", Ids.OPERATION),
                    in.get("kind", KIND),
                    in.get("owner_session_id", Ids.SESSION),
                    in.get("display_name", Scalars.TEXT),
                    in.get("source_label", Scalars.TEXT),
                    in.find("child_session_id", Ids.SESSION),
                    in.get("expect_peer_channel", Scalars.BOOL)));

    static final Codec<CompletionEntry> COMPLETION = ObjectCodec.of(
            (out, entry) -> out.put("seq", Scalars.COUNT, entry.seq())
                    .put("id", Ids.OPERATION, entry.id())
                    .put("kind", KIND, entry.kind())
                    .put("display_name", Scalars.TEXT, entry.displayName())
                    .put("outcome", OUTCOME, entry.outcome())
                    .put("completed_at_ms", MILLIS, entry.completedAt()),
            in -> new CompletionEntry(
                    in.get("seq", Scalars.COUNT),
                    in.get("id", Ids.OPERATION),
                    in.get("kind", KIND),
                    in.get("display_name", Scalars.TEXT),
                    in.get("outcome", OUTCOME),
                    in.get("completed_at_ms", MILLIS)));

    static final Codec<OpsCursors> CURSORS = ObjectCodec.of(
            (out, cursors) -> out.put("agent_applied", Scalars.COUNT, cursors.agentApplied())
                    .put("runtime_observed", Scalars.COUNT, cursors.runtimeObserved())
                    .put("runtime_last_injected", Scalars.COUNT, cursors.runtimeInjected()),
            in -> new OpsCursors(
                    in.get("agent_applied", Scalars.COUNT),
                    in.get("runtime_observed", Scalars.COUNT),
                    in.get("runtime_last_injected", Scalars.COUNT)));

    private OperationCodecs() {}
}
