package dev.statute.session.driver;

import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.input.Input;
import dev.statute.session.ledger.InputState;
import dev.statute.session.machine.Ingress;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.RuntimeBinding;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.InputId;
import dev.statute.session.types.PostAdmissionSignal;
import dev.statute.session.types.RunId;
import dev.statute.session.types.SilentIntent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What all drivers have in common: one state, one lock, and commands that are worked out on a copy, then stored, then take
 * effect.
 */
abstract sealed class SessionDriver implements RuntimeDriver permits EphemeralRuntimeDriver, PersistentRuntimeDriver {
    private final DriverContext context;
    private final DriverStorage storage;
    private final ReentrantLock lock = new ReentrantLock();
    // Changed under the lock only. Who only looks does not wait for a store that is slow.
    private volatile DriverState state;

    SessionDriver(DriverContext context, DriverStorage storage) {
        this.context = Objects.requireNonNull(context, "context");
        this.storage = storage;
        this.state = DriverState.initial(context.options());
    }

    @Override
    public AcceptOutcome accept(Input input) {
        return command(
                turn -> new AdmissionCommand(turn, storage, input).run(),
                (turn, outcome) -> storage.acknowledge(turn, input, outcome));
    }

    @Override
    public DriverView view() {
        DriverState now = state;
        return new DriverView(now.control(), now.ingress(), now.ledger(), now.binding());
    }

    @Override
    public Optional<InputState> inputState(InputId id) {
        return storage.find(state.ledger(), id);
    }

    @Override
    public boolean isOutOfStep() {
        return storage.isOutOfStep();
    }

    @Override
    public void attach() {
        unsaved(turn -> turn.control(RuntimeControl.Input.AttachExecutor.INSTANCE));
    }

    @Override
    public Optional<RuntimeControl.Phase> detach() {
        return unsaved(ControlCommands::detach);
    }

    @Override
    public void startRun(RunId run) {
        unsaved(turn -> turn.control(new RuntimeControl.Input.BeginRun(run)));
    }

    @Override
    public StagedBatch stageBatch(RunId run, List<InputId> inputs) {
        return command(turn -> RunCommands.stage(turn, run, inputs), committed(CommitStep.STAGE));
    }

    @Override
    public StagedBatch beginRun(RunId run, List<InputId> inputs) {
        return command(
                turn -> {
                    turn.control(new RuntimeControl.Input.BeginRun(run));
                    return RunCommands.stage(turn, run, inputs);
                },
                committed(CommitStep.STAGE));
    }

    @Override
    public RunPrimitive hydrated(RunPrimitive primitive) {
        return storage.hydrated(primitive);
    }

    @Override
    public void boundaryApplied(RunBoundaryReceiptDraft receipt, long sequence, Optional<SessionSnapshot> snapshot) {
        command(turn -> RunCommands.applyBoundary(turn, receipt, sequence), applied(snapshot));
    }

    @Override
    public void runCompleted(RunId run, List<InputId> consumed) {
        command(done(turn -> RunCommands.complete(turn, run, consumed)), committed(CommitStep.RUN_END));
    }

    @Override
    public void commitRun(RunBoundaryReceiptDraft receipt, long sequence, Optional<SessionSnapshot> snapshot) {
        command(
                turn -> {
                    RunBoundaryReceipt numbered = RunCommands.applyBoundary(turn, receipt, sequence);
                    RunCommands.complete(turn, receipt.runId(), receipt.contributingInputIds());
                    return numbered;
                },
                applied(snapshot));
    }

    @Override
    public void runFailed(RunId run) {
        command(done(turn -> RunCommands.fail(turn, run)), committed(CommitStep.RUN_END));
    }

    @Override
    public void runCancelled(RunId run) {
        command(done(turn -> RunCommands.cancel(turn, run)), committed(CommitStep.RUN_END));
    }

    @Override
    public void resequence(List<InputId> inputs) {
        unsaved(turn -> turn.ask(new Ingress.Input.Resequence(inputs)));
    }

    @Override
    public Optional<RunId> cancelAfterBoundary() {
        return unsaved(turn -> ControlCommands.effect(
                        turn.control(RuntimeControl.Input.CancelAfterBoundaryRequested.INSTANCE),
                        RuntimeControl.Effect.RequestBoundaryCancel.class)
                .flatMap(RuntimeControl.Effect.RequestBoundaryCancel::runId));
    }

    @Override
    public Optional<RunId> hardCancel() {
        return unsaved(turn -> ControlCommands.effect(
                        turn.control(RuntimeControl.Input.HardCancelRequested.INSTANCE),
                        RuntimeControl.Effect.InterruptRun.class)
                .flatMap(RuntimeControl.Effect.InterruptRun::runId));
    }

    @Override
    public RetireReport retire() {
        return command(ControlCommands::retire, committed(CommitStep.RETIRE));
    }

    @Override
    public ResetReport reset() {
        return command(ControlCommands::reset, committed(CommitStep.RESET));
    }

    @Override
    public int stop() {
        return command(ControlCommands::stop, committed(CommitStep.STOP));
    }

    @Override
    public DestroyReport destroy() {
        return command(ControlCommands::destroy, committed(CommitStep.DESTROY));
    }

    @Override
    public RecycleReport recycle() {
        return command(ControlCommands::recycle, committed(CommitStep.RECYCLE));
    }

    @Override
    public RecoveryReport recover() {
        return command(storage::recover, committed(CommitStep.RECOVERY));
    }

    @Override
    public int abandonPending(AbandonReason reason) {
        return command(turn -> ControlCommands.abandonPending(turn, reason), committed(CommitStep.ABANDON));
    }

    @Override
    public void setSilentIntents(Set<SilentIntent> intents) {
        unsaved(done(turn -> ControlCommands.setSilentIntents(turn, intents)));
    }

    @Override
    public void bind(RuntimeBinding binding) {
        command(done(turn -> turn.bind(binding)), committed(CommitStep.CONTROL));
    }

    @Override
    public PostAdmissionSignal takePostAdmissionSignal() {
        return unsaved(turn -> turn.ask(Ingress.Input.TakeSignal.INSTANCE).signal());
    }

    @Override
    public List<RuntimeEventEnvelope> drainEvents() {
        return taking(DriverState::events, DriverState::withoutEvents);
    }

    @Override
    public List<CompletionNotice> drainNotices() {
        return taking(DriverState::notices, DriverState::withoutNotices);
    }

    /** What is done before a turn takes effect; gives what the caller is told. */
    private interface Write<T> {
        T store(DriverTurn turn, T result);
    }

    private <T> T command(Function<DriverTurn, T> work, Write<T> write) {
        lock.lock();
        try {
            DriverTurn turn = new DriverTurn(context, state);
            T result = work.apply(turn);
            turn.finish();
            T stored = write.store(turn, result);
            state = turn.result();
            return stored;
        } finally {
            lock.unlock();
        }
    }

    /** A command whose changes are stored with those of a later one, as nothing is lost with them. */
    private <T> T unsaved(Function<DriverTurn, T> work) {
        return command(work, (turn, result) -> {
            storage.defer(turn);
            return result;
        });
    }

    private <T> Write<T> committed(CommitStep step) {
        return (turn, result) -> {
            storage.commit(turn, step);
            return result;
        };
    }

    private Write<RunBoundaryReceipt> applied(Optional<SessionSnapshot> snapshot) {
        return (turn, receipt) -> {
            storage.applyBoundary(turn, receipt, snapshot);
            return receipt;
        };
    }

    private static Function<DriverTurn, Boolean> done(Consumer<DriverTurn> work) {
        return turn -> {
            work.accept(turn);
            return true;
        };
    }

    private <T> List<T> taking(Function<DriverState, ? extends List<T>> what, UnaryOperator<DriverState> without) {
        lock.lock();
        try {
            List<T> taken = List.copyOf(what.apply(state));
            state = without.apply(state);
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
