package dev.statute.session.json;

import dev.statute.session.run.RunEvent;
import dev.statute.session.run.RunFailure;
import dev.statute.session.types.FailureCause;

/** How is written what happens to runs. */
final class RunEventCodecs {
    private static final Codec<FailureCause> CAUSE = WireNames.of(FailureCause.class);

    /** Older writers named no cause. */
    static final ObjectCodec<RunFailure> FAILURE = ObjectCodec.of(
            (out, failure) -> out.put("error", Scalars.TEXT, failure.message())
                    .put("recoverable", Scalars.BOOL, failure.recoverable())
                    .put("cause_kind", CAUSE, failure.cause()),
            in -> new RunFailure(
                    in.get("cause_kind", CAUSE, FailureCause.UNKNOWN),
                    in.get("error", Scalars.TEXT),
                    in.get("recoverable", Scalars.BOOL)));

    static final Codec<RunEvent> EVENT = Tagged.<RunEvent>by("event_type")
            .variant(
                    "run_started",
                    RunEvent.RunStarted.class,
                    (out, event) -> out.put("run_id", Ids.RUN, event.runId()),
                    in -> new RunEvent.RunStarted(in.get("run_id", Ids.RUN)))
            .variant(
                    "boundary_applied",
                    RunEvent.BoundaryApplied.class,
                    (out, event) -> out.put("run_id", Ids.RUN, event.runId())
                            .put("receipt", RunCodecs.RECEIPT, event.receipt())
                            .put("session_snapshot", RunCodecs.SNAPSHOT, event.sessionSnapshot()),
                    in -> new RunEvent.BoundaryApplied(
                            in.get("run_id", Ids.RUN),
                            in.get("receipt", RunCodecs.RECEIPT),
                            in.find("session_snapshot", RunCodecs.SNAPSHOT)))
            .variant(
                    "run_completed",
                    RunEvent.RunCompleted.class,
                    (out, event) -> out.put("run_id", Ids.RUN, event.runId())
                            .put("consumed_input_ids", Ids.INPUT.list(), event.consumedInputIds()),
                    in -> new RunEvent.RunCompleted(
                            in.get("run_id", Ids.RUN), in.get("consumed_input_ids", Ids.INPUT.list())))
            .variant(
                    "run_failed",
                    RunEvent.RunFailed.class,
                    (out, event) -> out.put("run_id", Ids.RUN, event.runId()).flatten(FAILURE, event.failure()),
                    in -> new RunEvent.RunFailed(in.get("run_id", Ids.RUN), in.flattened(FAILURE)))
            .variant(
                    "run_cancelled",
                    RunEvent.RunCancelled.class,
                    (out, event) -> out.put("run_id", Ids.RUN, event.runId()),
                    in -> new RunEvent.RunCancelled(in.get("run_id", Ids.RUN)))
            .build();

    private RunEventCodecs() {}
}
