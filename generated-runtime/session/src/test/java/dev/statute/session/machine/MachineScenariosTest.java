package dev.statute.session.machine;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.runId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.DrainExit;
import dev.statute.session.types.DrainTaskMode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the machines take in which phase, written down a second time. */
class MachineScenariosTest {
    private static final List<InputLifecycle.Input> OF_AN_INPUT = List.of(
            InputLifecycle.Input.QueueAccepted.INSTANCE,
            InputLifecycle.Input.ConsumeOnAccept.INSTANCE,
            new InputLifecycle.Input.StageForRun(runId(1)),
            InputLifecycle.Input.RollbackStaged.INSTANCE,
            new InputLifecycle.Input.MarkApplied(runId(1)),
            new InputLifecycle.Input.MarkAppliedPendingConsumption(0),
            InputLifecycle.Input.Consume.INSTANCE,
            new InputLifecycle.Input.Supersede(inputId(2)),
            new InputLifecycle.Input.Coalesce(inputId(2)),
            new InputLifecycle.Input.Abandon(new AbandonReason.Reset()));

    private static final List<RuntimeControl.Input> OF_A_SESSION = List.of(
            RuntimeControl.Input.Initialize.INSTANCE,
            RuntimeControl.Input.AttachExecutor.INSTANCE,
            RuntimeControl.Input.DetachExecutor.INSTANCE,
            new RuntimeControl.Input.BeginRun(runId(1)),
            new RuntimeControl.Input.RunCompleted(runId(1)),
            new RuntimeControl.Input.RunFailed(runId(1)),
            new RuntimeControl.Input.RunCancelled(runId(1)),
            RuntimeControl.Input.CancelAfterBoundaryRequested.INSTANCE,
            RuntimeControl.Input.HardCancelRequested.INSTANCE,
            RuntimeControl.Input.RecoverRequested.INSTANCE,
            RuntimeControl.Input.RetireRequested.INSTANCE,
            RuntimeControl.Input.ResetRequested.INSTANCE,
            RuntimeControl.Input.StopRequested.INSTANCE,
            RuntimeControl.Input.DestroyRequested.INSTANCE,
            RuntimeControl.Input.RecycleRequested.INSTANCE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            way                                                                                | taken
            -                                                                                  | QueueAccepted ConsumeOnAccept Abandon
            QueueAccepted                                                                      | StageForRun Supersede Coalesce Abandon
            QueueAccepted StageForRun                                                          | RollbackStaged MarkApplied Abandon
            QueueAccepted StageForRun MarkApplied                                              | MarkAppliedPendingConsumption Abandon
            QueueAccepted StageForRun MarkApplied MarkAppliedPendingConsumption                | MarkAppliedPendingConsumption Consume Abandon
            QueueAccepted StageForRun MarkApplied MarkAppliedPendingConsumption Consume        | -
            ConsumeOnAccept                                                                    | -
            QueueAccepted Supersede                                                            | -
            QueueAccepted Coalesce                                                             | -
            Abandon                                                                            | -
            """)
    @DisplayName("ML-01: an input takes in each phase what its table says, and nothing else")
    void ml01_inputs(String way, String taken) {
        // given
        InputLifecycle.State state = InputLifecycle.initial();
        for (String step : words(way)) {
            InputLifecycle.Result result = InputLifecycle.apply(state, named(step));
            assertThat(result).isInstanceOf(InputLifecycle.Result.Accepted.class);
            state = ((InputLifecycle.Result.Accepted) result).after();
        }

        // when
        Set<String> found = new TreeSet<>();
        for (InputLifecycle.Input input : OF_AN_INPUT) {
            if (InputLifecycle.apply(state, input) instanceof InputLifecycle.Result.Accepted) {
                found.add(input.inputName().specName());
            }
        }

        // then
        assertThat(found).isEqualTo(new TreeSet<>(words(taken)));
    }

    private static InputLifecycle.Input named(String name) {
        return OF_AN_INPUT.stream()
                .filter(input -> input.inputName().specName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            way                                  | taken
            -                                    | Initialize RecoverRequested ResetRequested StopRequested DestroyRequested
            Initialize                           | AttachExecutor BeginRun RecoverRequested RetireRequested ResetRequested StopRequested DestroyRequested RecycleRequested
            Initialize AttachExecutor            | DetachExecutor BeginRun CancelAfterBoundaryRequested HardCancelRequested RecoverRequested RetireRequested ResetRequested StopRequested DestroyRequested RecycleRequested
            Initialize BeginRun                  | RunCompleted RunFailed RunCancelled CancelAfterBoundaryRequested HardCancelRequested RetireRequested StopRequested DestroyRequested
            Initialize BeginRun RetireRequested  | RunCompleted RunFailed RunCancelled RetireRequested StopRequested DestroyRequested
            Initialize RetireRequested           | BeginRun RecoverRequested RetireRequested ResetRequested StopRequested DestroyRequested RecycleRequested
            Initialize StopRequested             | RecoverRequested DestroyRequested
            Initialize DestroyRequested          | -
            """)
    @DisplayName("ML-01: a session takes in each phase what its table says, and nothing else")
    void ml01_sessions(String way, String taken) {
        // given
        RuntimeControl.State state = RuntimeControl.initial();
        for (String step : words(way)) {
            RuntimeControl.Result result = RuntimeControl.apply(state, command(step));
            assertThat(result).isInstanceOf(RuntimeControl.Result.Accepted.class);
            state = ((RuntimeControl.Result.Accepted) result).after();
        }

        // when
        Set<String> found = new TreeSet<>();
        for (RuntimeControl.Input input : OF_A_SESSION) {
            if (RuntimeControl.apply(state, input) instanceof RuntimeControl.Result.Accepted) {
                found.add(input.inputName().specName());
            }
        }

        // then
        assertThat(found).isEqualTo(new TreeSet<>(words(taken)));
    }

    private static RuntimeControl.Input command(String name) {
        return OF_A_SESSION.stream()
                .filter(input -> input.inputName().specName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(String text) {
        return text.equals("-") ? List.of() : List.of(text.split(" "));
    }

    @Test
    @DisplayName("ML-09: after a failure only a host's drain comes back, and a stopped drain can be started again")
    void ml09_drains() {
        for (DrainTaskMode mode : DrainTaskMode.values()) {
            for (DrainExit exit : DrainExit.values()) {
                // given
                CommsDrain.State running = after(
                        CommsDrain.initial(),
                        new CommsDrain.Input.EnsureRunning(mode),
                        CommsDrain.Input.TaskSpawned.INSTANCE);

                // when
                CommsDrain.State ended = after(running, new CommsDrain.Input.TaskExited(exit));

                // then
                boolean comesBack = mode == DrainTaskMode.PERSISTENT_HOST && exit == DrainExit.FAILED;
                assertThat(ended.phase())
                        .isEqualTo(comesBack ? CommsDrain.Phase.EXITED_RESPAWNABLE : CommsDrain.Phase.STOPPED);
                assertThat(after(ended, new CommsDrain.Input.EnsureRunning(mode))
                                .phase())
                        .isEqualTo(CommsDrain.Phase.STARTING);
            }
            CommsDrain.State stopped = after(
                    CommsDrain.initial(),
                    new CommsDrain.Input.EnsureRunning(mode),
                    CommsDrain.Input.StopRequested.INSTANCE);
            assertThat(after(stopped, new CommsDrain.Input.EnsureRunning(mode)).phase())
                    .isEqualTo(CommsDrain.Phase.STARTING);
        }
    }

    private static CommsDrain.State after(CommsDrain.State from, CommsDrain.Input... inputs) {
        CommsDrain.State state = from;
        for (CommsDrain.Input input : inputs) {
            CommsDrain.Result result = CommsDrain.apply(state, input);
            assertThat(result).isInstanceOf(CommsDrain.Result.Accepted.class);
            state = ((CommsDrain.Result.Accepted) result).after();
        }
        return state;
    }
}
