package dev.statute.session.machine;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.runId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.Samples;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.AdmissionDecision;
import dev.statute.session.types.AdmissionPath;
import dev.statute.session.types.AdmittedWork;
import dev.statute.session.types.DrainExit;
import dev.statute.session.types.DrainTaskMode;
import dev.statute.session.types.ExecutionKind;
import dev.statute.session.types.InputKind;
import dev.statute.session.types.Lane;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationKind;
import dev.statute.session.types.OperationResult;
import dev.statute.session.types.OperationText;
import dev.statute.session.types.PostAdmissionSignal;
import dev.statute.session.types.QueueMode;
import dev.statute.session.types.RunApplyBoundary;
import dev.statute.session.types.WaitRequestId;
import dev.statute.session.types.WakeMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What lanes, drains and operations take in which state, written down a second time. A way leads to the state; what is neither
 * taken nor passed over there is refused.
 */
class MachineTablesTest {
    private static final OperationId OPERATION = new OperationId(Samples.uuid(1));
    private static final WaitRequestId WAIT = new WaitRequestId(Samples.uuid(2));
    private static final OperationText WORDS = new OperationText("words");

    /** A run that has taken no inputs may end at any time. */
    private static final String WHILE_OPEN =
            "AdmitRecovered Destroy Recover Retire RunCancelled RunFailed SetSilentIntentOverrides Stop TakeSignal";

    private static final String WHILE_ACTIVE = "Admit AdmitDeduplicated";
    private static final String WITHOUT_A_RUN = "AbandonPending Recycle Reset";

    private static final List<Ingress.Input> OF_LANES = List.of(
            admitted(3),
            new Ingress.Input.AdmitDeduplicated(inputId(3), inputId(1)),
            new Ingress.Input.StageDrainSnapshot(runId(1), List.of(inputId(1))),
            new Ingress.Input.BoundaryApplied(runId(1), List.of(inputId(1)), 0),
            new Ingress.Input.RunCompleted(runId(1), List.of(inputId(1))),
            new Ingress.Input.RunFailed(runId(1), Set.of()),
            new Ingress.Input.RunCancelled(runId(1), Set.of()),
            new Ingress.Input.Resequence(List.of(inputId(1))),
            new Ingress.Input.SupersedeQueuedInput(inputId(2), inputId(1)),
            new Ingress.Input.CoalesceQueuedInputs(inputId(2), List.of(inputId(1))),
            Ingress.Input.TakeSignal.INSTANCE,
            new Ingress.Input.Forget(Set.of(inputId(1))),
            Ingress.Input.Retire.INSTANCE,
            Ingress.Input.Recycle.INSTANCE,
            Ingress.Input.Reset.INSTANCE,
            new Ingress.Input.AbandonPending(new AbandonReason.Retired()),
            Ingress.Input.Stop.INSTANCE,
            Ingress.Input.Destroy.INSTANCE,
            new Ingress.Input.AdmitRecovered(
                    inputId(3), prompt(), AdmissionPath.QUEUED, InputLifecycle.Phase.QUEUED, Optional.empty(), 3),
            new Ingress.Input.Recover(Set.of()),
            new Ingress.Input.SetSilentIntentOverrides(Set.of()));

    private static final List<CommsDrain.Input> OF_A_DRAIN = List.of(
            new CommsDrain.Input.EnsureRunning(DrainTaskMode.PERSISTENT_HOST),
            CommsDrain.Input.TaskSpawned.INSTANCE,
            new CommsDrain.Input.TaskExited(DrainExit.FAILED),
            CommsDrain.Input.StopRequested.INSTANCE,
            CommsDrain.Input.AbortObserved.INSTANCE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            way                                                           | taken                                                                                     | passed_over
            -                                                             | open active resting                                                                       | -
            Admit1                                                        | open active resting StageDrainSnapshot                                                    | -
            Admit1 Admit2                                                 | open active resting StageDrainSnapshot Resequence SupersedeQueuedInput CoalesceQueuedInputs | -
            Admit1 Admit2 StageDrainSnapshot                              | open active BoundaryApplied                                                               | -
            Admit1 Admit2 StageDrainSnapshot BoundaryApplied              | open active RunCompleted                                                                  | -
            Admit1 Admit2 StageDrainSnapshot BoundaryApplied RunCompleted | open active resting Resequence Forget                                                     | -
            Admit1 Admit2 StageDrainSnapshot RunFailed                    | open active resting StageDrainSnapshot Resequence SupersedeQueuedInput CoalesceQueuedInputs | -
            Admit1 Admit2 Retire                                          | open resting StageDrainSnapshot Resequence SupersedeQueuedInput CoalesceQueuedInputs      | -
            Admit1 Admit2 Retire StageDrainSnapshot                       | open BoundaryApplied                                                                      | -
            Admit1 Admit2 Retire StageDrainSnapshot BoundaryApplied       | open RunCompleted                                                                         | -
            Stop                                                          | -                                                                                         | Stop Destroy AbandonPending Recover TakeSignal
            Admit1 Destroy                                                | Forget                                                                                    | Stop Destroy AbandonPending Recover TakeSignal
            """)
    @DisplayName("ML-01: lanes take in each state what their table says, and nothing else")
    void ml01_lanes(String way, String taken, String passedOver) {
        // given
        Ingress.State state = Ingress.initial();
        for (String step : words(way)) {
            Ingress.Result result = Ingress.apply(state, lanesStep(step));
            assertThat(result).isInstanceOf(Ingress.Result.Accepted.class);
            state = ((Ingress.Result.Accepted) result).after();
        }

        // when
        Found found = new Found();
        for (Ingress.Input input : OF_LANES) {
            Ingress.Result result = Ingress.apply(state, input);
            found.add(
                    input.inputName().specName(),
                    result instanceof Ingress.Result.Accepted,
                    result instanceof Ingress.Result.Rejected);
        }

        // then
        found.is(
                taken.replace("open", WHILE_OPEN)
                        .replace("active", WHILE_ACTIVE)
                        .replace("resting", WITHOUT_A_RUN),
                passedOver);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            way                                                     | taken | passed_over
            -                                                       | EnsureRunning | -
            EnsureRunning                                           | TaskSpawned TaskExited StopRequested AbortObserved | -
            EnsureRunning TaskSpawned                               | TaskExited StopRequested AbortObserved | -
            EnsureRunning TaskSpawned TaskExited                    | EnsureRunning StopRequested | -
            EnsureRunning TaskExited                                | EnsureRunning StopRequested | -
            EnsureRunning TaskSpawned StopRequested                 | EnsureRunning | AbortObserved
            EnsureRunning AbortObserved                             | EnsureRunning | AbortObserved
            """)
    @DisplayName("ML-01: a drain takes in each phase what its table says, and nothing else")
    void ml01_drains(String way, String taken, String passedOver) {
        // given
        CommsDrain.State state = CommsDrain.initial();
        for (String step : words(way)) {
            CommsDrain.Result result = CommsDrain.apply(state, drainStep(step));
            assertThat(result).isInstanceOf(CommsDrain.Result.Accepted.class);
            state = ((CommsDrain.Result.Accepted) result).after();
        }

        // when
        Found found = new Found();
        for (CommsDrain.Input input : OF_A_DRAIN) {
            CommsDrain.Result result = CommsDrain.apply(state, input);
            found.add(
                    input.inputName().specName(),
                    result instanceof CommsDrain.Result.Accepted,
                    result instanceof CommsDrain.Result.Rejected);
        }

        // then
        found.is(taken, passedOver);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            way                                                                | taken
            -                                                                  | RegisterOperation
            RegisterOperation                                                  | ProvisioningSucceeded ProvisioningFailed AbortProvisioning RegisterWatcher FailOperation CancelOperation BeginWaitAll
            RegisterOperation ProvisioningSucceeded                            | PeerReady RegisterWatcher ProgressReported CompleteOperation FailOperation CancelOperation RetireRequested RetireCompleted BeginWaitAll
            RegisterOperation ProvisioningSucceeded PeerReady                  | RegisterWatcher ProgressReported CompleteOperation FailOperation CancelOperation RetireRequested RetireCompleted BeginWaitAll
            RegisterOperation ProvisioningSucceeded BeginWaitAll               | PeerReady RegisterWatcher ProgressReported CompleteOperation FailOperation CancelOperation RetireRequested RetireCompleted CancelWaitAll
            RegisterOperation ProvisioningSucceeded RetireRequested            | PeerReady RegisterWatcher ProgressReported CompleteOperation FailOperation CancelOperation RetireCompleted BeginWaitAll
            RegisterOperation ProvisioningFailed                               | RegisterWatcher CollectTerminal BeginWaitAll
            RegisterOperation AbortProvisioning                                | RegisterWatcher CollectTerminal BeginWaitAll
            RegisterOperation ProvisioningSucceeded CompleteOperation          | RegisterWatcher CollectTerminal BeginWaitAll
            RegisterOperation ProvisioningSucceeded FailOperation              | RegisterWatcher CollectTerminal BeginWaitAll
            RegisterOperation CancelOperation                                  | RegisterWatcher CollectTerminal BeginWaitAll
            RegisterOperation ProvisioningSucceeded RetireCompleted            | RegisterWatcher CollectTerminal BeginWaitAll
            RegisterOperation OwnerTerminated                                  | RegisterWatcher CollectTerminal BeginWaitAll
            RegisterOperation CancelOperation CollectTerminal                  | RegisterWatcher BeginWaitAll
            RegisterOperation CancelOperation CollectCompleted                 | RegisterOperation
            RegisterOperation Recover                                          | RegisterOperation
            """)
    @DisplayName("ML-01: an operation takes in each status what its table says, and nothing else")
    void ml01_operations(String way, String taken) {
        // given
        OpsLifecycle.State state = OpsLifecycle.initial();
        for (String step : words(way)) {
            OpsLifecycle.Result result = OpsLifecycle.apply(state, operationStep(state, step));
            assertThat(result).isInstanceOf(OpsLifecycle.Result.Accepted.class);
            state = ((OpsLifecycle.Result.Accepted) result).after();
        }

        // when
        Found found = new Found();
        for (OpsLifecycle.Input input : ofAnOperation(state)) {
            OpsLifecycle.Result result = OpsLifecycle.apply(state, input);
            found.add(
                    input.inputName().specName(),
                    result instanceof OpsLifecycle.Result.Accepted,
                    result instanceof OpsLifecycle.Result.Rejected);
        }

        // then
        found.is(taken + " CollectCompleted OwnerTerminated Recover", "-");
    }

    private static Ingress.Input lanesStep(String name) {
        return switch (name) {
            case "Admit1" -> admitted(1);
            case "Admit2" -> admitted(2);
            default ->
                OF_LANES.stream()
                        .filter(input -> input.inputName().specName().equals(name))
                        .findFirst()
                        .orElseThrow();
        };
    }

    private static CommsDrain.Input drainStep(String name) {
        return OF_A_DRAIN.stream()
                .filter(input -> input.inputName().specName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static OpsLifecycle.Input operationStep(OpsLifecycle.State state, String name) {
        return ofAnOperation(state).stream()
                .filter(input -> input.inputName().specName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Whoever says that the owner is gone names all that is under way, so that input depends on the state. */
    private static List<OpsLifecycle.Input> ofAnOperation(OpsLifecycle.State state) {
        return List.of(
                new OpsLifecycle.Input.RegisterOperation(OPERATION, OperationKind.MOB_MEMBER_CHILD),
                new OpsLifecycle.Input.ProvisioningSucceeded(OPERATION),
                new OpsLifecycle.Input.ProvisioningFailed(OPERATION, WORDS),
                new OpsLifecycle.Input.AbortProvisioning(OPERATION, Optional.empty()),
                new OpsLifecycle.Input.PeerReady(OPERATION),
                new OpsLifecycle.Input.RegisterWatcher(OPERATION),
                new OpsLifecycle.Input.ProgressReported(OPERATION),
                new OpsLifecycle.Input.CompleteOperation(OPERATION, new OperationResult(WORDS, false, 1, 1)),
                new OpsLifecycle.Input.FailOperation(OPERATION, WORDS),
                new OpsLifecycle.Input.CancelOperation(OPERATION, Optional.empty()),
                new OpsLifecycle.Input.RetireRequested(OPERATION),
                new OpsLifecycle.Input.RetireCompleted(OPERATION),
                new OpsLifecycle.Input.CollectTerminal(OPERATION),
                OpsLifecycle.Input.CollectCompleted.INSTANCE,
                new OpsLifecycle.Input.OwnerTerminated(WORDS, List.copyOf(state.allUnderWay())),
                new OpsLifecycle.Input.BeginWaitAll(WAIT, List.of(OPERATION)),
                new OpsLifecycle.Input.CancelWaitAll(WAIT),
                OpsLifecycle.Input.Recover.INSTANCE);
    }

    private static Ingress.Input admitted(int number) {
        return new Ingress.Input.Admit(
                inputId(number),
                new AdmissionDecision(
                        prompt(),
                        AdmissionPath.QUEUED,
                        QueueMode.FIFO,
                        WakeMode.WAKE_IF_IDLE,
                        PostAdmissionSignal.WAKE_LOOP),
                Optional.empty());
    }

    private static AdmittedWork prompt() {
        return new AdmittedWork(
                InputKind.PROMPT,
                Optional.empty(),
                Optional.empty(),
                Lane.QUEUE,
                RunApplyBoundary.RUN_START,
                ExecutionKind.CONTENT_TURN,
                true);
    }

    private static List<String> words(String text) {
        return text.equals("-") ? List.of() : List.of(text.split(" "));
    }

    /** What was found to be taken, and what to be passed over. */
    private static final class Found {
        private final Set<String> taken = new TreeSet<>();
        private final Set<String> passedOver = new TreeSet<>();

        void add(String name, boolean accepted, boolean rejected) {
            if (accepted) {
                taken.add(name);
            } else if (!rejected) {
                passedOver.add(name);
            }
        }

        void is(String expected, String expectedPassedOver) {
            assertThat(taken).isEqualTo(sorted(expected));
            assertThat(passedOver).isEqualTo(sorted(expectedPassedOver));
        }

        private static Set<String> sorted(String text) {
            Set<String> names = new TreeSet<>(List.of(text.split(" ")));
            names.remove("-");
            return names;
        }
    }
}
