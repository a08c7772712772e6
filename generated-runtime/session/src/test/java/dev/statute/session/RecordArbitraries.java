package dev.statute.session;

import static dev.statute.session.InputArbitraries.counts;
import static dev.statute.session.InputArbitraries.inputIds;
import static dev.statute.session.InputArbitraries.instants;
import static dev.statute.session.InputArbitraries.json;
import static dev.statute.session.InputArbitraries.texts;
import static dev.statute.session.InputArbitraries.uuids;
import static net.jqwik.api.Arbitraries.of;

import dev.statute.session.credential.BrowserLogin;
import dev.statute.session.credential.DeviceLogin;
import dev.statute.session.credential.LeaseKey;
import dev.statute.session.credential.PendingLogin;
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
import dev.statute.session.input.CorrelationId;
import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.ledger.InputFacts;
import dev.statute.session.ledger.InputScope;
import dev.statute.session.ledger.InputState;
import dev.statute.session.ledger.PolicySnapshot;
import dev.statute.session.ledger.PolicyVersion;
import dev.statute.session.ledger.ReconstructionSource;
import dev.statute.session.ledger.RuntimeSemantics;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.operation.OpsCursors;
import dev.statute.session.operation.OpsLifecycleRecord;
import dev.statute.session.ops.OpsArbitraries;
import dev.statute.session.ops.OpsScript;
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
import dev.statute.session.types.ApplyMode;
import dev.statute.session.types.AuthProvider;
import dev.statute.session.types.BrowserFlow;
import dev.statute.session.types.BrowserFlowId;
import dev.statute.session.types.ConsumePoint;
import dev.statute.session.types.DeviceFlow;
import dev.statute.session.types.DeviceFlowId;
import dev.statute.session.types.DrainPolicy;
import dev.statute.session.types.ExecutionKind;
import dev.statute.session.types.FailureCause;
import dev.statute.session.types.InputDurability;
import dev.statute.session.types.Lane;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.PolicyDecision;
import dev.statute.session.types.QueueMode;
import dev.statute.session.types.RedirectUri;
import dev.statute.session.types.RoutingDisposition;
import dev.statute.session.types.RunApplyBoundary;
import dev.statute.session.types.RunId;
import dev.statute.session.types.RuntimeEpochId;
import dev.statute.session.types.WakeMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any record, receipt and event there can be. */
public final class RecordArbitraries {
    private RecordArbitraries() {}

    public static Arbitrary<RunId> runIds() {
        return uuids().map(RunId::new);
    }

    public static Arbitrary<AbandonReason> abandonReasons() {
        return Arbitraries.oneOf(callersReasons(), counts().map(AbandonReason.MaxAttemptsExhausted::new));
    }

    private static Arbitrary<AbandonReason> callersReasons() {
        return of(
                new AbandonReason.Retired(),
                new AbandonReason.Reset(),
                new AbandonReason.Stopped(),
                new AbandonReason.Destroyed(),
                new AbandonReason.Cancelled());
    }

    public static Arbitrary<PolicySnapshot> policySnapshots() {
        return Combinators.combine(
                        of(ApplyMode.class),
                        of(WakeMode.class),
                        of(QueueMode.class),
                        of(ConsumePoint.class),
                        of(DrainPolicy.class),
                        of(RoutingDisposition.class),
                        of(true, false),
                        of(true, false))
                .as(PolicyDecision::new)
                .flatMap(decision -> counts().map(version -> new PolicySnapshot(new PolicyVersion(version), decision)));
    }

    public static Arbitrary<ReconstructionSource> reconstructionSources() {
        return Arbitraries.oneOf(
                Combinators.combine(texts().map(ProjectionRuleId::new), uuids().map(RuntimeEventId::new))
                        .as(ReconstructionSource.Projection::new),
                inputIds().list().ofMaxSize(2).map(ReconstructionSource.Coalescing::new));
    }

    public static Arbitrary<InputScope> inputScopes() {
        return Arbitraries.oneOf(
                texts().map(LogicalRuntimeId::of).map(InputScope.Runtime::new),
                inputIds().map(InputScope.Specific::new),
                uuids().map(OperationId::new).map(InputScope.Operation::new),
                of(new InputScope.All()));
    }

    private static Arbitrary<InputFacts> facts() {
        Arbitrary<RuntimeSemantics> semantics = Combinators.combine(of(RunApplyBoundary.class), of(ExecutionKind.class))
                .as(RuntimeSemantics::new);
        return Combinators.combine(
                        inputIds(),
                        policySnapshots().optional(),
                        semantics.optional(),
                        of(InputDurability.class).optional(),
                        texts().map(IdempotencyKey::new).optional(),
                        reconstructionSources().optional(),
                        InputArbitraries.inputs().optional(),
                        Combinators.combine(counts().optional(), of(Lane.class).optional(), counts(), instants())
                                .as(Rest::new))
                .as((id, policy, run, durability, key, source, input, rest) -> new InputFacts(
                        id,
                        policy,
                        run,
                        durability,
                        key,
                        source,
                        input,
                        rest.admissionSequence(),
                        rest.recoveryLane(),
                        rest.recoveryCount(),
                        rest.createdAt()));
    }

    private record Rest(
            Optional<Long> admissionSequence, Optional<Lane> recoveryLane, long recoveryCount, Instant createdAt) {}

    /** What the lifecycle can be told, so that random sequences reach all of it. */
    private static Arbitrary<InputLifecycle.Input> lifecycleInputs() {
        RunId run = Samples.runId(1);
        return Arbitraries.<InputLifecycle.Input>oneOf(
                of(
                        InputLifecycle.Input.QueueAccepted.INSTANCE,
                        new InputLifecycle.Input.StageForRun(run),
                        InputLifecycle.Input.RollbackStaged.INSTANCE,
                        new InputLifecycle.Input.MarkApplied(run),
                        InputLifecycle.Input.Consume.INSTANCE),
                counts().map(InputLifecycle.Input.MarkAppliedPendingConsumption::new),
                inputIds().map(InputLifecycle.Input.Supersede::new),
                inputIds().map(InputLifecycle.Input.Coalesce::new),
                callersReasons().map(InputLifecycle.Input.Abandon::new));
    }

    public static Arbitrary<InputState> inputStates() {
        return Combinators.combine(facts(), lifecycleInputs().list().ofMaxSize(20), instants())
                .as(RecordArbitraries::lived);
    }

    private static InputState lived(InputFacts facts, List<InputLifecycle.Input> inputs, Instant now) {
        InputState state = InputState.newAccepted(facts);
        for (InputLifecycle.Input input : inputs) {
            state = state.apply(input, now).state();
        }
        return state;
    }

    public static Arbitrary<RunBoundaryReceiptDraft> drafts() {
        return Combinators.combine(
                        runIds(),
                        of(RunApplyBoundary.class),
                        inputIds().list().ofMaxSize(2),
                        texts().optional(),
                        counts())
                .as(RunBoundaryReceiptDraft::new);
    }

    public static Arbitrary<RunBoundaryReceipt> receipts() {
        return Combinators.combine(drafts(), counts()).as(Receipts::numbered);
    }

    public static Arbitrary<SessionSnapshot> snapshots() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(5).map(SessionSnapshot::of);
    }

    private static Arbitrary<Renderable> renderables() {
        return Arbitraries.oneOf(
                texts().map(Renderable.Text::new),
                InputArbitraries.blocks().map(Renderable.Blocks::new),
                json().map(Renderable.Json::new),
                Combinators.combine(texts(), texts().optional()).as(Renderable.Reference::new));
    }

    public static Arbitrary<RunPrimitive> primitives() {
        Arbitrary<ConversationAppend> appends =
                Combinators.combine(of(AppendRole.class), renderables()).as(ConversationAppend::new);
        Arbitrary<ContextAppend> contexts =
                Combinators.combine(texts(), renderables()).as(ContextAppend::new);
        return Arbitraries.oneOf(
                Combinators.combine(
                                of(RunApplyBoundary.class),
                                appends.list().ofMaxSize(2),
                                contexts.list().ofMaxSize(2),
                                inputIds().list().ofMaxSize(2),
                                InputArbitraries.turnMetadata().optional())
                        .as(RunPrimitive.StagedInput::new),
                appends.map(RunPrimitive.ImmediateAppend::new),
                contexts.map(RunPrimitive.ImmediateContextAppend::new));
    }

    private static Arbitrary<RunFailure> failures() {
        return Combinators.combine(of(FailureCause.class), texts(), of(true, false))
                .as(RunFailure::new);
    }

    public static Arbitrary<RunEvent> runEvents() {
        return Arbitraries.oneOf(
                runIds().map(RunEvent.RunStarted::new),
                Combinators.combine(runIds(), receipts(), snapshots().optional())
                        .as(RunEvent.BoundaryApplied::new),
                Combinators.combine(runIds(), inputIds().list().ofMaxSize(2)).as(RunEvent.RunCompleted::new),
                Combinators.combine(runIds(), failures()).as(RunEvent.RunFailed::new),
                runIds().map(RunEvent.RunCancelled::new));
    }

    private static Arbitrary<RuntimeEvent> inputEvents() {
        Arbitrary<InputLifecycle.Phase> phases = of(InputLifecycle.Phase.class);
        return Arbitraries.oneOf(
                inputIds().map(InputLifecycleEvent.Accepted::new),
                Combinators.combine(inputIds(), inputIds()).as(InputLifecycleEvent.Deduplicated::new),
                Combinators.combine(inputIds(), inputIds()).as(InputLifecycleEvent.Superseded::new),
                Combinators.combine(inputIds(), inputIds()).as(InputLifecycleEvent.Coalesced::new),
                inputIds().map(InputLifecycleEvent.Queued::new),
                Combinators.combine(inputIds(), runIds()).as(InputLifecycleEvent.Staged::new),
                Combinators.combine(inputIds(), runIds()).as(InputLifecycleEvent.Applied::new),
                Combinators.combine(inputIds(), runIds()).as(InputLifecycleEvent.Consumed::new),
                Combinators.combine(inputIds(), abandonReasons()).as(InputLifecycleEvent.Abandoned::new),
                Combinators.combine(inputIds(), phases, phases).as(InputLifecycleEvent.StateTransitioned::new));
    }

    private static Arbitrary<RuntimeEvent> otherEvents() {
        Arbitrary<RuntimeControl.Phase> states = of(RuntimeControl.Phase.class);
        Arbitrary<LogicalRuntimeId> runtimes = texts().map(LogicalRuntimeId::of);
        return Arbitraries.oneOf(
                runIds().map(RunLifecycleEvent.Started::new),
                runIds().map(RunLifecycleEvent.Completed::new),
                Combinators.combine(runIds(), failures()).as(RunLifecycleEvent.Failed::new),
                runIds().map(RunLifecycleEvent.Cancelled::new),
                Combinators.combine(states, states).as(RuntimeEvent.RuntimeStateChange::new),
                runtimes.map(TopologyEvent.RuntimeCreated::new),
                runtimes.map(TopologyEvent.RuntimeRetired::new),
                runtimes.map(TopologyEvent.RuntimeRecycled::new),
                runtimes.map(TopologyEvent.RuntimeDestroyed::new),
                Combinators.combine(texts().map(ProjectionRuleId::new), inputIds(), uuids().map(RuntimeEventId::new))
                        .as(RuntimeEvent.ProjectionEmitted::new));
    }

    public static Arbitrary<RuntimeEventEnvelope> envelopes() {
        return Combinators.combine(
                        uuids().map(RuntimeEventId::new),
                        instants(),
                        texts().map(LogicalRuntimeId::of),
                        Arbitraries.oneOf(inputEvents(), otherEvents()),
                        uuids().map(CausationId::new).optional(),
                        uuids().map(CorrelationId::new).optional())
                .as(RuntimeEventEnvelope::new);
    }

    public static Arbitrary<MachineLifecycleRecord> machineLifecycleRecords() {
        Arbitrary<RuntimeBinding> bindings = Combinators.combine(
                        texts().map(LogicalRuntimeId::of).optional(),
                        counts().optional(),
                        counts().optional(),
                        texts().optional())
                .as(RuntimeBinding::new);
        return Combinators.combine(of(RuntimeControl.Phase.class), bindings).as(MachineLifecycleRecord::new);
    }

    /** What is stored of operations after any life of theirs. */
    public static Arbitrary<OpsLifecycleRecord> opsLifecycleRecords() {
        Arbitrary<OpsCursors> cursors =
                Combinators.combine(counts(), counts(), counts()).as(OpsCursors::new);
        return Combinators.combine(OpsArbitraries.steps(30), uuids().map(RuntimeEpochId::new), cursors)
                .as(OpsScript::recordAfter);
    }

    public static Arbitrary<PendingLogins> pendingLogins() {
        return Arbitraries.oneOf(browserLogins(), deviceLogins())
                .list()
                .ofMaxSize(4)
                .uniqueElements(login -> login.getClass() + login.name())
                .map(PendingLogins::of);
    }

    private static Arbitrary<String> names() {
        return texts().filter(text -> !text.isBlank());
    }

    private static Arbitrary<LeaseKey> leaseKeys() {
        return Combinators.combine(names(), names(), names().optional()).as(LeaseKey::new);
    }

    private static Arbitrary<PendingLogin> browserLogins() {
        return Combinators.combine(names(), leaseKeys(), names(), names(), counts(), names())
                .as((id, key, provider, redirect, expiry, verifier) -> new BrowserLogin(
                        BrowserFlowId.of(id),
                        key,
                        new BrowserFlow(AuthProvider.of(provider), RedirectUri.of(redirect), expiry),
                        Secret.of(verifier)));
    }

    private static Arbitrary<PendingLogin> deviceLogins() {
        return Combinators.combine(names(), leaseKeys(), names(), counts(), names())
                .as((id, key, provider, expiry, code) -> new DeviceLogin(
                        DeviceFlowId.of(id), key, new DeviceFlow(AuthProvider.of(provider), expiry), Secret.of(code)));
    }
}
