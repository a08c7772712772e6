package dev.statute.session.machine;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.runId;

import dev.statute.session.Samples;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.AdmissionPath;
import dev.statute.session.types.DrainExit;
import dev.statute.session.types.DrainTaskMode;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationKind;
import dev.statute.session.types.OperationResult;
import dev.statute.session.types.OperationText;
import dev.statute.session.types.RunId;
import dev.statute.session.types.WaitRequestId;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The machines of which a session is made, with inputs from a few ids. */
final class GeneratedMachines {
    private static final OperationText WORDS = new OperationText("words");

    private GeneratedMachines() {}

    static GeneratedMachine<InputLifecycle.State, InputLifecycle.Input, InputLifecycle.Authority> inputLifecycle() {
        return new GeneratedMachine<>(
                InputLifecycle.Input.class,
                InputLifecycle.initial(),
                (state, random) -> rather(
                        random,
                        List.of(
                                InputLifecycle.Input.QueueAccepted.INSTANCE,
                                new InputLifecycle.Input.StageForRun(anyRun(random)),
                                InputLifecycle.Input.RollbackStaged.INSTANCE,
                                new InputLifecycle.Input.MarkApplied(
                                        state.lastRunId().orElse(runId(1))),
                                new InputLifecycle.Input.MarkAppliedPendingConsumption(random.nextInt(3)),
                                InputLifecycle.Input.Consume.INSTANCE,
                                new InputLifecycle.Input.Recover(
                                        random.nextBoolean(), oneOf(random, List.of(AdmissionPath.values())))),
                        List.of(
                                InputLifecycle.Input.ConsumeOnAccept.INSTANCE,
                                new InputLifecycle.Input.Supersede(inputId(2)),
                                new InputLifecycle.Input.Coalesce(inputId(2)),
                                new InputLifecycle.Input.Abandon(new AbandonReason.Reset()))),
                state -> InputLifecycle.restore(InputLifecycle.snapshot(state)).orElseThrow(),
                InputLifecycle.Authority::new,
                InputLifecycle.Authority::state,
                (authority, input) -> authority.apply(input) instanceof InputLifecycle.Result.Accepted,
                List.of(
                        InputLifecycle.Authority::explain,
                        (authority, input) -> authority.prepare(input).discard()));
    }

    static GeneratedMachine<RuntimeControl.State, RuntimeControl.Input, RuntimeControl.Authority> runtimeControl() {
        return new GeneratedMachine<>(
                RuntimeControl.Input.class,
                RuntimeControl.initial(),
                (state, random) -> {
                    RunId run = state.currentRunId().orElseGet(() -> anyRun(random));
                    return rather(
                            random,
                            List.of(
                                    RuntimeControl.Input.Initialize.INSTANCE,
                                    RuntimeControl.Input.AttachExecutor.INSTANCE,
                                    RuntimeControl.Input.DetachExecutor.INSTANCE,
                                    new RuntimeControl.Input.BeginRun(run),
                                    new RuntimeControl.Input.StageRequested(run),
                                    new RuntimeControl.Input.RunCompleted(run),
                                    new RuntimeControl.Input.RunFailed(run),
                                    new RuntimeControl.Input.RunCancelled(run),
                                    new RuntimeControl.Input.SubmitWork(inputId(1)),
                                    new RuntimeControl.Input.AdmissionAccepted(
                                            inputId(1), oneOf(random, List.of(HandlingMode.values()))),
                                    new RuntimeControl.Input.AdmissionRejected(inputId(1)),
                                    new RuntimeControl.Input.AdmissionDeduplicated(inputId(1), inputId(2)),
                                    RuntimeControl.Input.CancelAfterBoundaryRequested.INSTANCE,
                                    RuntimeControl.Input.HardCancelRequested.INSTANCE,
                                    RuntimeControl.Input.RecoverRequested.INSTANCE,
                                    RuntimeControl.Input.RecycleRequested.INSTANCE,
                                    RuntimeControl.Input.ExternalToolDeltaReceived.INSTANCE),
                            List.of(
                                    RuntimeControl.Input.RetireRequested.INSTANCE,
                                    RuntimeControl.Input.ResetRequested.INSTANCE,
                                    RuntimeControl.Input.StopRequested.INSTANCE,
                                    RuntimeControl.Input.DestroyRequested.INSTANCE));
                },
                state -> RuntimeControl.restore(RuntimeControl.snapshot(state)).orElseThrow(),
                RuntimeControl.Authority::new,
                RuntimeControl.Authority::state,
                (authority, input) -> authority.apply(input) instanceof RuntimeControl.Result.Accepted,
                List.of(
                        RuntimeControl.Authority::explain,
                        (authority, input) -> authority.prepare(input).discard()));
    }

    static GeneratedMachine<Ingress.State, Ingress.Input, Ingress.Authority> ingress() {
        return new GeneratedMachine<>(
                Ingress.Input.class,
                Ingress.initial(),
                LaneInputs::any,
                state -> Ingress.restore(Ingress.snapshot(state)).orElseThrow(),
                Ingress.Authority::new,
                Ingress.Authority::state,
                (authority, input) -> authority.apply(input) instanceof Ingress.Result.Accepted,
                List.of(
                        Ingress.Authority::explain,
                        (authority, input) -> authority.prepare(input).discard()));
    }

    static GeneratedMachine<CommsDrain.State, CommsDrain.Input, CommsDrain.Authority> commsDrain() {
        return new GeneratedMachine<>(
                CommsDrain.Input.class,
                CommsDrain.initial(),
                (state, random) -> oneOf(
                        random,
                        List.of(
                                new CommsDrain.Input.EnsureRunning(oneOf(random, List.of(DrainTaskMode.values()))),
                                CommsDrain.Input.TaskSpawned.INSTANCE,
                                new CommsDrain.Input.TaskExited(oneOf(random, List.of(DrainExit.values()))),
                                CommsDrain.Input.StopRequested.INSTANCE,
                                CommsDrain.Input.AbortObserved.INSTANCE)),
                state -> CommsDrain.restore(CommsDrain.snapshot(state)).orElseThrow(),
                CommsDrain.Authority::new,
                CommsDrain.Authority::state,
                (authority, input) -> authority.apply(input) instanceof CommsDrain.Result.Accepted,
                List.of(
                        CommsDrain.Authority::explain,
                        (authority, input) -> authority.prepare(input).discard()));
    }

    static GeneratedMachine<OpsLifecycle.State, OpsLifecycle.Input, OpsLifecycle.Authority> opsLifecycle() {
        return new GeneratedMachine<>(
                OpsLifecycle.Input.class,
                OpsLifecycle.initial(new OpsLifecycle.Parameters(2, Optional.of(3L))),
                GeneratedMachines::ofOperations,
                state -> OpsLifecycle.restore(OpsLifecycle.snapshot(state)).orElseThrow(),
                OpsLifecycle.Authority::new,
                OpsLifecycle.Authority::state,
                (authority, input) -> authority.apply(input) instanceof OpsLifecycle.Result.Accepted,
                List.of(
                        OpsLifecycle.Authority::explain,
                        (authority, input) -> authority.prepare(input).discard()));
    }

    private static OpsLifecycle.Input ofOperations(OpsLifecycle.State state, Random random) {
        List<OperationId> underWay = List.copyOf(state.allUnderWay());
        OperationId id = underWay.isEmpty() || random.nextBoolean()
                ? new OperationId(Samples.uuid(1 + random.nextInt(4)))
                : oneOf(random, underWay);
        WaitRequestId wait = state.presentWait().orElse(new WaitRequestId(Samples.uuid(11)));
        return rather(
                random,
                List.of(
                        new OpsLifecycle.Input.RegisterOperation(id, oneOf(random, List.of(OperationKind.values()))),
                        new OpsLifecycle.Input.ProvisioningSucceeded(id),
                        new OpsLifecycle.Input.ProvisioningFailed(id, WORDS),
                        new OpsLifecycle.Input.AbortProvisioning(id, Optional.empty()),
                        new OpsLifecycle.Input.PeerReady(id),
                        new OpsLifecycle.Input.RegisterWatcher(id),
                        new OpsLifecycle.Input.ProgressReported(id),
                        new OpsLifecycle.Input.CompleteOperation(id, new OperationResult(WORDS, false, 1, 1)),
                        new OpsLifecycle.Input.FailOperation(id, WORDS),
                        new OpsLifecycle.Input.CancelOperation(id, Optional.of(WORDS)),
                        new OpsLifecycle.Input.RetireRequested(id),
                        new OpsLifecycle.Input.RetireCompleted(id),
                        new OpsLifecycle.Input.CollectTerminal(id),
                        new OpsLifecycle.Input.BeginWaitAll(
                                wait, some(random, List.copyOf(state.statuses().keySet()))),
                        new OpsLifecycle.Input.CancelWaitAll(wait)),
                List.of(
                        OpsLifecycle.Input.CollectCompleted.INSTANCE,
                        new OpsLifecycle.Input.OwnerTerminated(WORDS, underWay),
                        OpsLifecycle.Input.Recover.INSTANCE));
    }

    static RunId anyRun(Random random) {
        return runId(1 + random.nextInt(2));
    }

    static <T> T oneOf(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** One of these; now and then one of those after which there is little left to do. */
    static <T> T rather(Random random, List<? extends T> often, List<? extends T> seldom) {
        List<? extends T> chosen = random.nextInt(20) == 0 ? seldom : often;
        return chosen.get(random.nextInt(chosen.size()));
    }

    /** Some of these, in their order. */
    static <T> List<T> some(Random random, List<T> values) {
        return values.stream().filter(value -> random.nextBoolean()).toList();
    }
}
