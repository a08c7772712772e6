package dev.statute.session.json;

import static dev.statute.session.Samples.NOW;
import static dev.statute.session.Samples.clock;
import static dev.statute.session.Samples.ids;
import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.runId;
import static dev.statute.session.Samples.uuid;

import dev.statute.session.Samples;
import dev.statute.session.credential.BrowserLogin;
import dev.statute.session.credential.DeviceLogin;
import dev.statute.session.credential.LeaseKey;
import dev.statute.session.credential.PendingLogins;
import dev.statute.session.credential.Secret;
import dev.statute.session.event.CausationId;
import dev.statute.session.event.InputLifecycleEvent;
import dev.statute.session.event.ProjectionRuleId;
import dev.statute.session.event.RunLifecycleEvent;
import dev.statute.session.event.RuntimeEvent;
import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.event.RuntimeEventId;
import dev.statute.session.event.TopologyEvent;
import dev.statute.session.input.BlobId;
import dev.statute.session.input.ContentBlock;
import dev.statute.session.input.ContinuationInput;
import dev.statute.session.input.ContinuationKind;
import dev.statute.session.input.CorrelationId;
import dev.statute.session.input.ExternalEventInput;
import dev.statute.session.input.FlowStepInput;
import dev.statute.session.input.FlowToolOverlay;
import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.ImageData;
import dev.statute.session.input.Input;
import dev.statute.session.input.InputHeader;
import dev.statute.session.input.InputOrigin;
import dev.statute.session.input.InputVisibility;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.OpEvent;
import dev.statute.session.input.OpKind;
import dev.statute.session.input.OperationInput;
import dev.statute.session.input.PeerConvention;
import dev.statute.session.input.PeerInput;
import dev.statute.session.input.PromptInput;
import dev.statute.session.input.RenderClass;
import dev.statute.session.input.RenderMetadata;
import dev.statute.session.input.RenderSalience;
import dev.statute.session.input.ResponseProgressPhase;
import dev.statute.session.input.ResponseTerminalStatus;
import dev.statute.session.input.RuntimeTurnMetadata;
import dev.statute.session.input.SessionId;
import dev.statute.session.input.SupersessionKey;
import dev.statute.session.ledger.InputFacts;
import dev.statute.session.ledger.InputScope;
import dev.statute.session.ledger.InputState;
import dev.statute.session.ledger.PolicySnapshot;
import dev.statute.session.ledger.ReconstructionSource;
import dev.statute.session.ledger.RuntimeSemantics;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.OpsLifecycle;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.operation.OperationPeerHandle;
import dev.statute.session.operation.OperationSpec;
import dev.statute.session.operation.OpsCursors;
import dev.statute.session.operation.OpsLifecycleRecord;
import dev.statute.session.ops.OpsContext;
import dev.statute.session.ops.OpsLifecycleRegistry;
import dev.statute.session.policy.Admission;
import dev.statute.session.run.AppendRole;
import dev.statute.session.run.ContextAppend;
import dev.statute.session.run.ConversationAppend;
import dev.statute.session.run.Receipts;
import dev.statute.session.run.Renderable;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.run.RunEvent;
import dev.statute.session.run.RunFailure;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.MachineLifecycleRecord;
import dev.statute.session.store.RuntimeBinding;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.AuthProvider;
import dev.statute.session.types.BrowserFlow;
import dev.statute.session.types.BrowserFlowId;
import dev.statute.session.types.DeviceFlow;
import dev.statute.session.types.DeviceFlowId;
import dev.statute.session.types.ExecutionKind;
import dev.statute.session.types.FailureCause;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.InputKind;
import dev.statute.session.types.Lane;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationResult;
import dev.statute.session.types.OperationText;
import dev.statute.session.types.RedirectUri;
import dev.statute.session.types.RunApplyBoundary;
import dev.statute.session.types.RuntimeEpochId;
import dev.statute.session.value.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One value of every shape there is, by the name that it has in the golden files. */
final class GoldenValues {
    private static final LogicalRuntimeId RUNTIME = LogicalRuntimeId.forSession(new SessionId(uuid(77)));
    private static final OperationId OPERATION = new OperationId(uuid(50));

    private GoldenValues() {}

    private static InputHeader from(InputOrigin source) {
        return InputHeader.of(inputId(1), NOW, source, InputDurability.DURABLE);
    }

    static Map<String, Input> inputs() {
        Map<String, Input> values = new LinkedHashMap<>();
        values.put(
                "prompt",
                new PromptInput(from(new InputOrigin.Operator()), "hello", Optional.empty(), Optional.empty()));
        values.put("prompt_with_everything", fullPrompt());
        values.put("peer_without_convention", peer(InputOrigin.Peer.of("p1"), Optional.empty()));
        values.put("peer_message", peer(fullPeer(), Optional.of(new PeerConvention.Message())));
        values.put("peer_request", request());
        values.put(
                "peer_response_progress",
                peer(
                        InputOrigin.Peer.of("p1"),
                        Optional.of(new PeerConvention.ResponseProgress("r1", ResponseProgressPhase.PARTIAL_RESULT))));
        values.put(
                "peer_response_terminal",
                peer(
                        InputOrigin.Peer.of("p1"),
                        Optional.of(new PeerConvention.ResponseTerminal("r1", ResponseTerminalStatus.COMPLETED))));
        values.put(
                "flow_step",
                new FlowStepInput(
                        from(new InputOrigin.Flow("f1", 2)),
                        "s1",
                        "do it",
                        Optional.empty(),
                        Optional.of(RuntimeTurnMetadata.EMPTY)));
        values.put("external_event", event());
        values.put(
                "continuation",
                new ContinuationInput(
                        from(new InputOrigin.System()).withVisibility(InputVisibility.NOWHERE),
                        "detached_background_op_completed",
                        HandlingMode.STEER,
                        Optional.of("r1"),
                        ContinuationKind.ORDINARY));
        values.put("operation_started", operation(new OpEvent.Started(OPERATION, OpKind.TOOL_CALL)));
        values.put("operation_progress", operation(new OpEvent.Progress(OPERATION, "half", Optional.of(50.5))));
        values.put("operation_completed", operation(new OpEvent.Completed(OPERATION, JsonText.of("{\"ok\":true}"))));
        values.put("operation_failed", operation(new OpEvent.Failed(OPERATION, "broken")));
        values.put("operation_cancelled", operation(new OpEvent.Cancelled(OPERATION)));
        return values;
    }

    private static PromptInput fullPrompt() {
        InputHeader header = from(new InputOrigin.Operator())
                .withIdempotencyKey(new IdempotencyKey("k"))
                .withSupersessionKey(new SupersessionKey("w"))
                .withCorrelationId(new CorrelationId(uuid(9)));
        List<ContentBlock> blocks = List.of(
                new ContentBlock.Text("see"),
                new ContentBlock.Image("image/png", new ImageData.Inline("AAAA")),
                new ContentBlock.Image("image/png", new ImageData.Blob(new BlobId("sha256:00"))),
                new ContentBlock.Video("video/mp4", 1500, "BBBB"));
        RuntimeTurnMetadata metadata = RuntimeTurnMetadata.builder()
                .handlingMode(HandlingMode.QUEUE)
                .keepAlive(true)
                .skillReferences(List.of("skill"))
                .flowToolOverlay(new FlowToolOverlay(Optional.of(List.of("read")), Optional.of(List.of())))
                .additionalInstructions(List.of("be brief"))
                .model("m")
                .provider("p")
                .providerParams(JsonText.of("{\"temperature\":0.5}"))
                .renderMetadata(new RenderMetadata(RenderClass.USER_PROMPT, RenderSalience.URGENT))
                .executionKind(ExecutionKind.CONTENT_TURN)
                .build();
        return new PromptInput(header, "see", Optional.of(blocks), Optional.of(metadata));
    }

    private static InputOrigin fullPeer() {
        return new InputOrigin.Peer("p1", Optional.of(RUNTIME), Optional.of("Ada"));
    }

    private static PeerInput peer(InputOrigin source, Optional<PeerConvention> convention) {
        return new PeerInput(from(source), convention, "hi", Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static PeerInput request() {
        return new PeerInput(
                from(InputOrigin.Peer.of("p1")),
                Optional.of(new PeerConvention.Request("r1", "look")),
                "look here",
                Optional.of(JsonText.of("null")),
                Optional.of(List.of()),
                Optional.of(HandlingMode.STEER));
    }

    private static ExternalEventInput event() {
        return new ExternalEventInput(
                from(new InputOrigin.External("sensor")),
                "door",
                JsonText.of("{\"body\":\"open\"}"),
                Optional.empty(),
                HandlingMode.QUEUE,
                Optional.of(RenderMetadata.of(RenderClass.EXTERNAL_EVENT)));
    }

    private static OperationInput operation(OpEvent event) {
        return new OperationInput(from(new InputOrigin.System()), OPERATION, event);
    }

    static Map<String, InputState> inputStates() {
        Map<String, InputState> values = new LinkedHashMap<>();
        values.put("accepted", InputState.newAccepted(inputId(1), NOW));
        values.put("pending_consumption_with_everything", pending());
        values.put("exhausted", exhausted());
        InputState queued = after(InputState.newAccepted(inputId(1), NOW), InputLifecycle.Input.QueueAccepted.INSTANCE);
        values.put("superseded", after(queued, new InputLifecycle.Input.Supersede(inputId(2))));
        values.put("coalesced", after(queued, new InputLifecycle.Input.Coalesce(inputId(2))));
        values.put("stopped", after(queued, new InputLifecycle.Input.Abandon(new AbandonReason.Stopped())));
        values.put("reset", after(queued, new InputLifecycle.Input.Abandon(new AbandonReason.Reset())));
        values.put("retired", after(queued, new InputLifecycle.Input.Abandon(new AbandonReason.Retired())));
        values.put("destroyed", after(queued, new InputLifecycle.Input.Abandon(new AbandonReason.Destroyed())));
        values.put("cancelled", after(queued, new InputLifecycle.Input.Abandon(new AbandonReason.Cancelled())));
        values.put("queued", queued);
        InputState staged = after(queued, new InputLifecycle.Input.StageForRun(runId(1)));
        values.put("staged", staged);
        values.put("rolled_back", after(staged, InputLifecycle.Input.RollbackStaged.INSTANCE));
        values.put("applied", after(staged, new InputLifecycle.Input.MarkApplied(runId(1))));
        values.put("run_over", after(pending(), InputLifecycle.Input.Consume.INSTANCE));
        inputs().forEach((name, input) -> values.put("keeps_" + name, keeping(input)));
        values.put(
                "consumed",
                after(
                        InputState.newAccepted(InputFacts.of(inputId(1), NOW)
                                .withReconstructionSource(new ReconstructionSource.Projection(
                                        new ProjectionRuleId("rule"), new RuntimeEventId(uuid(60))))),
                        InputLifecycle.Input.ConsumeOnAccept.INSTANCE));
        return values;
    }

    private static InputState keeping(Input input) {
        return InputState.newAccepted(InputFacts.of(input.id(), NOW).withPersistedInput(input));
    }

    private static InputState pending() {
        InputFacts facts = InputFacts.of(inputId(1), NOW)
                .withPolicy(policySnapshot())
                .withRuntimeSemantics(new RuntimeSemantics(RunApplyBoundary.RUN_START, ExecutionKind.CONTENT_TURN))
                .withDurability(InputDurability.DURABLE)
                .withIdempotencyKey(new IdempotencyKey("k"))
                .withReconstructionSource(new ReconstructionSource.Coalescing(List.of(inputId(3), inputId(2))))
                .withPersistedInput(Samples.prompt(1))
                .withAdmissionSequence(7)
                .withRecoveryLane(Lane.QUEUE);
        return after(
                InputState.newAccepted(facts),
                InputLifecycle.Input.QueueAccepted.INSTANCE,
                new InputLifecycle.Input.StageForRun(runId(1)),
                new InputLifecycle.Input.MarkApplied(runId(1)),
                new InputLifecycle.Input.MarkAppliedPendingConsumption(0));
    }

    private static InputState exhausted() {
        InputState state = after(InputState.newAccepted(inputId(1), NOW), InputLifecycle.Input.QueueAccepted.INSTANCE);
        for (int attempt = 1; attempt <= 3; attempt++) {
            state = after(
                    state,
                    new InputLifecycle.Input.StageForRun(runId(attempt)),
                    InputLifecycle.Input.RollbackStaged.INSTANCE);
        }
        return state;
    }

    private static InputState after(InputState state, InputLifecycle.Input... inputs) {
        InputState current = state;
        for (InputLifecycle.Input input : inputs) {
            current = current.apply(input, NOW.plusMillis(5)).state();
        }
        return current;
    }

    private static PolicySnapshot policySnapshot() {
        return PolicySnapshot.of(Admission.decide(InputKind.PROMPT, Optional.empty(), true, false, false));
    }

    static Map<String, PolicySnapshot> policySnapshots() {
        return Map.of("prompt_at_rest", policySnapshot());
    }

    static Map<String, InputScope> inputScopes() {
        Map<String, InputScope> values = new LinkedHashMap<>();
        values.put("runtime", new InputScope.Runtime(RUNTIME));
        values.put("specific", new InputScope.Specific(inputId(1)));
        values.put("operation", new InputScope.Operation(OPERATION));
        values.put("all", new InputScope.All());
        return values;
    }

    static Map<String, RunPrimitive> primitives() {
        ConversationAppend text = new ConversationAppend(AppendRole.USER, new Renderable.Text("hi"));
        ConversationAppend blocks = new ConversationAppend(
                AppendRole.ASSISTANT, new Renderable.Blocks(List.of(new ContentBlock.Text("hi"))));
        ConversationAppend json = new ConversationAppend(AppendRole.TOOL, new Renderable.Json(JsonText.of("[1,2.5]")));
        ConversationAppend reference =
                new ConversationAppend(AppendRole.SYSTEM_NOTICE, new Renderable.Reference("urn:x", Optional.of("x")));
        ContextAppend context = new ContextAppend("k", new Renderable.Text("v"));
        Map<String, RunPrimitive> values = new LinkedHashMap<>();
        values.put(
                "staged_input",
                new RunPrimitive.StagedInput(
                        RunApplyBoundary.RUN_CHECKPOINT,
                        List.of(text, blocks, json, reference),
                        List.of(context),
                        List.of(inputId(2), inputId(1)),
                        Optional.of(RuntimeTurnMetadata.builder().model("m").build())));
        values.put("immediate_append", new RunPrimitive.ImmediateAppend(text));
        values.put("immediate_context_append", new RunPrimitive.ImmediateContextAppend(context));
        return values;
    }

    private static RunBoundaryReceipt receipt() {
        return Receipts.numbered(
                new RunBoundaryReceiptDraft(
                        runId(1), RunApplyBoundary.RUN_START, List.of(inputId(2), inputId(1)), Optional.of("ab"), 3),
                Long.MAX_VALUE);
    }

    static Map<String, RunBoundaryReceipt> receipts() {
        Map<String, RunBoundaryReceipt> values = new LinkedHashMap<>();
        values.put("with_digest", receipt());
        values.put(
                "without_digest",
                Receipts.numbered(
                        new RunBoundaryReceiptDraft(
                                runId(1), RunApplyBoundary.IMMEDIATE, List.of(), Optional.empty(), 0),
                        0));
        values.put(
                "at_checkpoint",
                Receipts.numbered(
                        new RunBoundaryReceiptDraft(
                                runId(2), RunApplyBoundary.RUN_CHECKPOINT, List.of(inputId(1)), Optional.empty(), 9),
                        4));
        return values;
    }

    static Map<String, RunEvent> runEvents() {
        SessionSnapshot snapshot = SessionSnapshot.of("{}".getBytes(StandardCharsets.UTF_8));
        Map<String, RunEvent> values = new LinkedHashMap<>();
        values.put("run_started", new RunEvent.RunStarted(runId(1)));
        values.put("boundary_applied", new RunEvent.BoundaryApplied(runId(1), receipt(), Optional.of(snapshot)));
        values.put("run_completed", new RunEvent.RunCompleted(runId(1), List.of(inputId(1))));
        values.put("run_failed", new RunEvent.RunFailed(runId(1), failure()));
        values.put("run_cancelled", new RunEvent.RunCancelled(runId(1)));
        return values;
    }

    private static RunFailure failure() {
        return new RunFailure(FailureCause.RUNTIME_TURN, "boom", true);
    }

    static Map<String, RuntimeEventEnvelope> runtimeEvents() {
        Map<String, RuntimeEvent> events = new LinkedHashMap<>();
        events.put("input_accepted", new InputLifecycleEvent.Accepted(inputId(1)));
        events.put("input_deduplicated", new InputLifecycleEvent.Deduplicated(inputId(2), inputId(1)));
        events.put("input_superseded", new InputLifecycleEvent.Superseded(inputId(1), inputId(2)));
        events.put("input_coalesced", new InputLifecycleEvent.Coalesced(inputId(1), inputId(2)));
        events.put("input_queued", new InputLifecycleEvent.Queued(inputId(1)));
        events.put("input_staged", new InputLifecycleEvent.Staged(inputId(1), runId(1)));
        events.put("input_applied", new InputLifecycleEvent.Applied(inputId(1), runId(1)));
        events.put("input_consumed", new InputLifecycleEvent.Consumed(inputId(1), runId(1)));
        events.put("input_abandoned", new InputLifecycleEvent.Abandoned(inputId(1), new AbandonReason.Reset()));
        events.put(
                "input_exhausted",
                new InputLifecycleEvent.Abandoned(inputId(1), new AbandonReason.MaxAttemptsExhausted(3)));
        events.put(
                "input_state_transitioned",
                new InputLifecycleEvent.StateTransitioned(
                        inputId(1), InputLifecycle.Phase.APPLIED, InputLifecycle.Phase.APPLIED_PENDING_CONSUMPTION));
        events.put("run_started", new RunLifecycleEvent.Started(runId(1)));
        events.put("run_completed", new RunLifecycleEvent.Completed(runId(1)));
        events.put("run_failed", new RunLifecycleEvent.Failed(runId(1), failure()));
        events.put("run_cancelled", new RunLifecycleEvent.Cancelled(runId(1)));
        events.put(
                "runtime_state_change",
                new RuntimeEvent.RuntimeStateChange(RuntimeControl.Phase.IDLE, RuntimeControl.Phase.ATTACHED));
        events.put("runtime_created", new TopologyEvent.RuntimeCreated(RUNTIME));
        events.put("runtime_retired", new TopologyEvent.RuntimeRetired(RUNTIME));
        events.put("runtime_recycled", new TopologyEvent.RuntimeRecycled(RUNTIME));
        events.put("runtime_destroyed", new TopologyEvent.RuntimeDestroyed(RUNTIME));
        events.put(
                "projection",
                new RuntimeEvent.ProjectionEmitted(
                        new ProjectionRuleId("rule"), inputId(1), new RuntimeEventId(uuid(60))));
        Map<String, RuntimeEventEnvelope> values = new LinkedHashMap<>();
        RuntimeEventId id = new RuntimeEventId(uuid(61));
        events.forEach((name, event) -> values.put(name, RuntimeEventEnvelope.of(id, NOW, RUNTIME, event)));
        values.put(
                "with_cause_and_trace",
                new RuntimeEventEnvelope(
                        id,
                        NOW,
                        RUNTIME,
                        new RunLifecycleEvent.Started(runId(1)),
                        Optional.of(new CausationId(uuid(62))),
                        Optional.of(new CorrelationId(uuid(63)))));
        return values;
    }

    static Map<String, MachineLifecycleRecord> machineLifecycleRecords() {
        Map<String, MachineLifecycleRecord> values = new LinkedHashMap<>();
        for (RuntimeControl.Phase phase : RuntimeControl.Phase.values()) {
            values.put("unbound_" + phase.specName(), new MachineLifecycleRecord(phase, RuntimeBinding.NONE));
        }
        values.put(
                "bound",
                new MachineLifecycleRecord(
                        RuntimeControl.Phase.IDLE,
                        new RuntimeBinding(
                                Optional.of(RUNTIME), Optional.of(4L), Optional.of(2L), Optional.of("epoch"))));
        return values;
    }

    static Map<String, PendingLogins> pendingLogins() {
        AuthProvider provider = AuthProvider.of("provider");
        BrowserLogin browser = new BrowserLogin(
                BrowserFlowId.of("b"),
                LeaseKey.of("prod", "mail"),
                new BrowserFlow(provider, RedirectUri.of("https://here"), 5),
                Secret.of("verifier"));
        DeviceLogin device = new DeviceLogin(
                DeviceFlowId.of("d"),
                new LeaseKey("prod", "mail", Optional.of("work")),
                new DeviceFlow(provider, 6),
                Secret.of("code"));
        Map<String, PendingLogins> values = new LinkedHashMap<>();
        values.put("none", PendingLogins.NONE);
        values.put("browser", PendingLogins.of(List.of(browser)));
        values.put("both", PendingLogins.of(List.of(browser, device)));
        return values;
    }

    static Map<String, OpsLifecycleRecord> opsLifecycleRecords() {
        RuntimeEpochId epoch = new RuntimeEpochId(uuid(80));
        OpsContext context = new OpsContext(clock(), ids());
        OpsLifecycleRegistry registry =
                new OpsLifecycleRegistry(context, new OpsLifecycle.Parameters(8, Optional.of(4L)));
        for (int number = 1; number <= 8; number++) {
            registry.registerOperation(operation(number));
            if (number > 3) {
                registry.provisioningSucceeded(operation(number).id());
            }
            if (number == 4) {
                registry.peerReady(operation(4).id(), new OperationPeerHandle("not stored"));
            }
            end(registry, number);
        }
        registry.waitAll(
                runId(1),
                List.of(operation(3).id(), operation(4).id(), operation(1).id()));
        registry.collectTerminal(operation(5).id());
        OpsLifecycleRegistry left = new OpsLifecycleRegistry(context);
        left.registerOperation(operation(1));
        left.terminateOwner("owner gone");
        return Map.of(
                "owner_gone",
                left.capturePersistenceSnapshot(epoch, OpsCursors.START),
                "empty",
                new OpsLifecycleRegistry(context).capturePersistenceSnapshot(epoch, OpsCursors.START),
                "with_everything",
                registry.capturePersistenceSnapshot(epoch, new OpsCursors(5, 3, 2)));
    }

    private static OperationSpec operation(int number) {
        SessionId owner = new SessionId(uuid(77));
        return number % 2 == 0
                ? OperationSpec.memberChild(
                        new OperationId(uuid(50 + number)), owner, "op " + number, new SessionId(uuid(70 + number)))
                : OperationSpec.backgroundTool(new OperationId(uuid(50 + number)), owner, "op " + number);
    }

    /** Each in another way; two of them go on. */
    private static void end(OpsLifecycleRegistry registry, int number) {
        OperationId id = operation(number).id();
        switch (number) {
            case 1 -> registry.abortProvisioning(id, Optional.of("too late"));
            case 2 -> registry.provisioningFailed(id, "no room");
            case 5 -> registry.completeOperation(id, new OperationResult(OperationText.of("done"), true, 5, 7));
            case 6 -> registry.cancelOperation(id, Optional.empty());
            case 7 -> registry.failOperation(id, "no disk");
            case 8 -> registry.markRetired(id);
            default -> registry.registerWatcher(id);
        }
    }
}
