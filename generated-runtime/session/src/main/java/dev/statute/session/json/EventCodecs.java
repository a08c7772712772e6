package dev.statute.session.json;

import dev.statute.session.event.InputLifecycleEvent;
import dev.statute.session.event.RunLifecycleEvent;
import dev.statute.session.event.RuntimeEvent;
import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.event.TopologyEvent;

/** How events are written: their category, and their data with a code where a category has several. */
final class EventCodecs {
    private static final String CODE = "code";

    private static final Codec<InputLifecycleEvent> INPUT_LIFECYCLE = Tagged.<InputLifecycleEvent>by(CODE)
            .variant(
                    "accepted",
                    InputLifecycleEvent.Accepted.class,
                    (out, event) -> out.put("input_id", Ids.INPUT, event.inputId()),
                    in -> new InputLifecycleEvent.Accepted(in.get("input_id", Ids.INPUT)))
            .variant(
                    "deduplicated",
                    InputLifecycleEvent.Deduplicated.class,
                    (out, event) -> out.put("input_id", Ids.INPUT, event.inputId())
                            .put("existing_id", Ids.INPUT, event.existingId()),
                    in -> new InputLifecycleEvent.Deduplicated(
                            in.get("input_id", Ids.INPUT), in.get("existing_id", Ids.INPUT)))
            .variant(
                    "superseded",
                    InputLifecycleEvent.Superseded.class,
                    (out, event) -> out.put("input_id", Ids.INPUT, event.inputId())
                            .put("superseded_by", Ids.INPUT, event.supersededBy()),
                    in -> new InputLifecycleEvent.Superseded(
                            in.get("input_id", Ids.INPUT), in.get("superseded_by", Ids.INPUT)))
            .variant(
                    "coalesced",
                    InputLifecycleEvent.Coalesced.class,
                    (out, event) -> out.put("input_id", Ids.INPUT, event.inputId())
                            .put("aggregate_id", Ids.INPUT, event.aggregateId()),
                    in -> new InputLifecycleEvent.Coalesced(
                            in.get("input_id", Ids.INPUT), in.get("aggregate_id", Ids.INPUT)))
            .variant(
                    "queued",
                    InputLifecycleEvent.Queued.class,
                    (out, event) -> out.put("input_id", Ids.INPUT, event.inputId()),
                    in -> new InputLifecycleEvent.Queued(in.get("input_id", Ids.INPUT)))
            .variant(
                    "staged",
                    InputLifecycleEvent.Staged.class,
                    (out, event) ->
                            out.put("input_id", Ids.INPUT, event.inputId()).put("run_id", Ids.RUN, event.runId()),
                    in -> new InputLifecycleEvent.Staged(in.get("input_id", Ids.INPUT), in.get("run_id", Ids.RUN)))
            .variant(
                    "applied",
                    InputLifecycleEvent.Applied.class,
                    (out, event) ->
                            out.put("input_id", Ids.INPUT, event.inputId()).put("run_id", Ids.RUN, event.runId()),
                    in -> new InputLifecycleEvent.Applied(in.get("input_id", Ids.INPUT), in.get("run_id", Ids.RUN)))
            .variant(
                    "consumed",
                    InputLifecycleEvent.Consumed.class,
                    (out, event) ->
                            out.put("input_id", Ids.INPUT, event.inputId()).put("run_id", Ids.RUN, event.runId()),
                    in -> new InputLifecycleEvent.Consumed(in.get("input_id", Ids.INPUT), in.get("run_id", Ids.RUN)))
            .variant(
                    "abandoned",
                    InputLifecycleEvent.Abandoned.class,
                    (out, event) -> out.put("input_id", Ids.INPUT, event.inputId())
                            .put("reason", LifecycleCodecs.ABANDON_REASON, event.reason()),
                    in -> new InputLifecycleEvent.Abandoned(
                            in.get("input_id", Ids.INPUT), in.get("reason", LifecycleCodecs.ABANDON_REASON)))
            .variant(
                    "state_transitioned",
                    InputLifecycleEvent.StateTransitioned.class,
                    (out, event) -> out.put("input_id", Ids.INPUT, event.inputId())
                            .put("from", LifecycleCodecs.PHASE, event.from())
                            .put("to", LifecycleCodecs.PHASE, event.to()),
                    in -> new InputLifecycleEvent.StateTransitioned(
                            in.get("input_id", Ids.INPUT),
                            in.get("from", LifecycleCodecs.PHASE),
                            in.get("to", LifecycleCodecs.PHASE)))
            .build();

    private static final Codec<RunLifecycleEvent> RUN_LIFECYCLE = Tagged.<RunLifecycleEvent>by(CODE)
            .variant(
                    "started",
                    RunLifecycleEvent.Started.class,
                    (out, event) -> out.put("run_id", Ids.RUN, event.runId()),
                    in -> new RunLifecycleEvent.Started(in.get("run_id", Ids.RUN)))
            .variant(
                    "completed",
                    RunLifecycleEvent.Completed.class,
                    (out, event) -> out.put("run_id", Ids.RUN, event.runId()),
                    in -> new RunLifecycleEvent.Completed(in.get("run_id", Ids.RUN)))
            .variant(
                    "failed",
                    RunLifecycleEvent.Failed.class,
                    (out, event) ->
                            out.put("run_id", Ids.RUN, event.runId()).flatten(RunEventCodecs.FAILURE, event.failure()),
                    in -> new RunLifecycleEvent.Failed(in.get("run_id", Ids.RUN), in.flattened(RunEventCodecs.FAILURE)))
            .variant(
                    "cancelled",
                    RunLifecycleEvent.Cancelled.class,
                    (out, event) -> out.put("run_id", Ids.RUN, event.runId()),
                    in -> new RunLifecycleEvent.Cancelled(in.get("run_id", Ids.RUN)))
            .build();

    private static final Codec<TopologyEvent> TOPOLOGY = Tagged.<TopologyEvent>by(CODE)
            .variant(
                    "runtime_created",
                    TopologyEvent.RuntimeCreated.class,
                    (out, event) -> out.put("runtime_id", Ids.RUNTIME, event.runtimeId()),
                    in -> new TopologyEvent.RuntimeCreated(in.get("runtime_id", Ids.RUNTIME)))
            .variant(
                    "runtime_retired",
                    TopologyEvent.RuntimeRetired.class,
                    (out, event) -> out.put("runtime_id", Ids.RUNTIME, event.runtimeId()),
                    in -> new TopologyEvent.RuntimeRetired(in.get("runtime_id", Ids.RUNTIME)))
            .variant(
                    "runtime_recycled",
                    TopologyEvent.RuntimeRecycled.class,
                    (out, event) -> out.put("runtime_id", Ids.RUNTIME, event.runtimeId()),
                    in -> new TopologyEvent.RuntimeRecycled(in.get("runtime_id", Ids.RUNTIME)))
            .variant(
                    "runtime_destroyed",
                    TopologyEvent.RuntimeDestroyed.class,
                    (out, event) -> out.put("runtime_id", Ids.RUNTIME, event.runtimeId()),
                    in -> new TopologyEvent.RuntimeDestroyed(in.get("runtime_id", Ids.RUNTIME)))
            .build();

    private static final Codec<RuntimeEvent.RuntimeStateChange> STATE_CHANGE = ObjectCodec.of(
            (out, event) -> out.put("from", StoreCodecs.RUNTIME_STATE, event.from())
                    .put("to", StoreCodecs.RUNTIME_STATE, event.to()),
            in -> new RuntimeEvent.RuntimeStateChange(
                    in.get("from", StoreCodecs.RUNTIME_STATE), in.get("to", StoreCodecs.RUNTIME_STATE)));

    private static final Codec<RuntimeEvent.ProjectionEmitted> PROJECTION = ObjectCodec.of(
            (out, event) -> out.put("rule_id", Ids.PROJECTION_RULE, event.ruleId())
                    .put("projected_input_id", Ids.INPUT, event.projectedInputId())
                    .put("source_event_id", Ids.RUNTIME_EVENT, event.sourceEventId()),
            in -> new RuntimeEvent.ProjectionEmitted(
                    in.get("rule_id", Ids.PROJECTION_RULE),
                    in.get("projected_input_id", Ids.INPUT),
                    in.get("source_event_id", Ids.RUNTIME_EVENT)));

    static final Codec<RuntimeEvent> EVENT = Adjacent.<RuntimeEvent>by("category", "data")
            .variant("input_lifecycle", InputLifecycleEvent.class, INPUT_LIFECYCLE)
            .variant("run_lifecycle", RunLifecycleEvent.class, RUN_LIFECYCLE)
            .variant("runtime_state_change", RuntimeEvent.RuntimeStateChange.class, STATE_CHANGE)
            .variant("topology", TopologyEvent.class, TOPOLOGY)
            .variant("projection", RuntimeEvent.ProjectionEmitted.class, PROJECTION)
            .build();

    static final Codec<RuntimeEventEnvelope> ENVELOPE = ObjectCodec.of(
            (out, envelope) -> out.put("id", Ids.RUNTIME_EVENT, envelope.id())
                    .put("timestamp", Scalars.INSTANT, envelope.timestamp())
                    .put("runtime_id", Ids.RUNTIME, envelope.runtimeId())
                    .put("event", EVENT, envelope.event())
                    .put("causation_id", Ids.CAUSATION, envelope.causationId())
                    .put("correlation_id", Ids.CORRELATION, envelope.correlationId()),
            in -> new RuntimeEventEnvelope(
                    in.get("id", Ids.RUNTIME_EVENT),
                    in.get("timestamp", Scalars.INSTANT),
                    in.get("runtime_id", Ids.RUNTIME),
                    in.get("event", EVENT),
                    in.find("causation_id", Ids.CAUSATION),
                    in.find("correlation_id", Ids.CORRELATION)));

    private EventCodecs() {}
}
