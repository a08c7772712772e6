package dev.statute.session.machine;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.runId;
import static dev.statute.session.machine.GeneratedMachines.anyRun;
import static dev.statute.session.machine.GeneratedMachines.oneOf;
import static dev.statute.session.machine.GeneratedMachines.rather;
import static dev.statute.session.machine.GeneratedMachines.some;

import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.AdmissionDecision;
import dev.statute.session.types.AdmissionPath;
import dev.statute.session.types.AdmittedWork;
import dev.statute.session.types.ExecutionKind;
import dev.statute.session.types.InputId;
import dev.statute.session.types.InputKind;
import dev.statute.session.types.Lane;
import dev.statute.session.types.PostAdmissionSignal;
import dev.statute.session.types.QueueMode;
import dev.statute.session.types.RunApplyBoundary;
import dev.statute.session.types.RunId;
import dev.statute.session.types.SilentIntent;
import dev.statute.session.types.WakeMode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Inputs for the lanes: of six ids and two runs, about what the lanes have at present. */
final class LaneInputs {
    private static final List<InputLifecycle.Phase> RECOVERED = List.of(
            InputLifecycle.Phase.ACCEPTED,
            InputLifecycle.Phase.QUEUED,
            InputLifecycle.Phase.STAGED,
            InputLifecycle.Phase.APPLIED,
            InputLifecycle.Phase.APPLIED_PENDING_CONSUMPTION);

    private LaneInputs() {}

    static Ingress.Input any(Ingress.State state, Random random) {
        InputId id = inputId(1 + random.nextInt(6));
        RunId run = state.currentRun().orElseGet(() -> anyRun(random));
        List<InputId> waiting = state.drainSource();
        List<InputId> ofRun = state.currentRunContributors();
        Set<InputId> exhausted = Set.copyOf(some(random, state.stagedContributors()));
        return switch (random.nextInt(21)) {
            case 0, 1, 2, 3 -> admit(id, waiting, random);
            case 4 -> new Ingress.Input.AdmitDeduplicated(id, inputId(1));
            case 5, 6 -> new Ingress.Input.StageDrainSnapshot(run, state.nextBatch());
            case 7 -> new Ingress.Input.BoundaryApplied(run, ofRun, random.nextInt(3));
            case 8 -> new Ingress.Input.RunCompleted(run, ofRun);
            case 9 -> new Ingress.Input.RunFailed(run, exhausted);
            case 10 -> new Ingress.Input.RunCancelled(run, exhausted);
            case 11 -> new Ingress.Input.Resequence(waiting.stream().limit(1).toList());
            case 12 -> new Ingress.Input.SupersedeQueuedInput(id, first(waiting));
            case 13 -> new Ingress.Input.CoalesceQueuedInputs(id, some(random, waiting));
            case 14 ->
                new Ingress.Input.Forget(Set.copyOf(
                        some(random, List.copyOf(state.terminalOutcome().keySet()))));
            case 15 ->
                new Ingress.Input.AdmitRecovered(
                        id,
                        work(random),
                        oneOf(random, List.of(AdmissionPath.values())),
                        oneOf(random, RECOVERED),
                        Optional.of(runId(2)).filter(known -> random.nextBoolean()),
                        random.nextInt(9));
            case 16 -> new Ingress.Input.Recover(exhausted);
            case 17 -> new Ingress.Input.SetSilentIntentOverrides(Set.of(new SilentIntent("status")));
            case 18 -> Ingress.Input.Recycle.INSTANCE;
            default ->
                rather(
                        random,
                        List.of(Ingress.Input.Retire.INSTANCE, Ingress.Input.TakeSignal.INSTANCE),
                        List.of(
                                Ingress.Input.Reset.INSTANCE,
                                new Ingress.Input.AbandonPending(new AbandonReason.Retired()),
                                Ingress.Input.Stop.INSTANCE,
                                Ingress.Input.Destroy.INSTANCE));
        };
    }

    private static Ingress.Input admit(InputId id, List<InputId> waiting, Random random) {
        AdmissionDecision decision = new AdmissionDecision(
                work(random),
                oneOf(random, List.of(AdmissionPath.QUEUED, AdmissionPath.QUEUED, AdmissionPath.CONSUMED_ON_ACCEPT)),
                oneOf(random, List.of(QueueMode.values())),
                oneOf(random, List.of(WakeMode.values())),
                oneOf(random, List.of(PostAdmissionSignal.values())));
        return new Ingress.Input.Admit(
                id, decision, waiting.stream().findFirst().filter(met -> random.nextBoolean()));
    }

    private static AdmittedWork work(Random random) {
        return new AdmittedWork(
                oneOf(random, List.of(InputKind.values())),
                Optional.empty(),
                Optional.empty(),
                oneOf(random, List.of(Lane.values())),
                oneOf(random, List.of(RunApplyBoundary.values())),
                oneOf(random, List.of(ExecutionKind.values())),
                random.nextBoolean());
    }

    private static InputId first(List<InputId> waiting) {
        return waiting.isEmpty() ? inputId(9) : waiting.get(0);
    }
}
