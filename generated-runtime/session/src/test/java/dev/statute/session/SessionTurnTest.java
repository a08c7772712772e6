package dev.statute.session;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.Samples.runId;
import static dev.statute.session.SessionRefusals.assertFails;
import static dev.statute.session.SessionRefusals.assertNotReady;
import static dev.statute.session.loop.ScriptedExecutor.doing;
import static dev.statute.session.loop.ScriptedExecutor.fails;
import static dev.statute.session.loop.ScriptedExecutor.succeeds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.handle.HandleRefusedException;
import dev.statute.session.handle.TurnStateHandle;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.ScriptedExecutor.Behaviour;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.machine.Turn;
import dev.statute.session.run.CoreExecutorException;
import dev.statute.session.run.RunBoundaryReceipt;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.TestStores;
import dev.statute.session.types.InputKind;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The turn of a session, which whoever runs it shares with whoever reports of it. */
class SessionTurnTest {
    private static final SessionId SESSION = Runtimes.session(1);
    private static final SessionId OTHER = Runtimes.session(2);
    private static final OperationId TOOL = new OperationId(Samples.uuid(5));

    private final RuntimeStore store = TestStores.empty();
    private final SessionRuntime runtime =
            Runtimes.with(SessionRuntime.persistentWithoutBlobs(store).loopExecutor(Runnable::run));
    private final TurnStateHandle turn =
            runtime.prepareBindings(SESSION).handles().turn();
    private final List<RunId> runs = new ArrayList<>();

    @Test
    void everybodySeesWhatAnExecutorReportsAndItsLastBoundaryNumbersTheReceipt() {
        List<Turn.Snapshot> seen = new ArrayList<>();
        execute(reporting(run -> {
            applied(run);
            turn.llmReturnedToolCalls(run, 1);
            turn.registerPendingOps(run, List.of(TOOL), List.of(TOOL));
            seen.add(runtime.prepareBindings(SESSION).handles().turn().snapshot());
            turn.opsBarrierSatisfied(run, List.of(TOOL));
            turn.toolCallsResolved(run);
            turn.boundaryContinue(run);
            turn.llmReturnedTerminal(run);
        }));

        assertThat(outcome()).isInstanceOf(CompletionOutcome.Completed.class);
        assertThat(seen).singleElement().isInstanceOfSatisfying(Turn.Snapshot.WaitingForOps.class, waiting -> {
            assertThat(waiting.activeRun()).isEqualTo(Optional.of(runs.get(0)));
            assertThat(waiting.barrierSatisfied()).isFalse();
        });
        assertThat(receipt(0)).isEmpty();
        assertThat(receipt(1))
                .hasValueSatisfying(
                        stored -> assertThat(stored.contributingInputIds()).containsExactly(inputId(1)));
        assertThat(turn.snapshot()).isInstanceOf(Turn.Snapshot.Ready.class);
    }

    @Test
    void anExecutorMayEndItsTurnItself() {
        execute(reporting(run -> {
            applied(run);
            turn.llmReturnedTerminal(run);
            assertThat(turn.boundaryComplete(run))
                    .extracting(Turn.Effect::effectName)
                    .containsExactly(Turn.EffectName.RUN_COMPLETED);
            turn.acknowledgeTerminal(Optional.of(run));
        }));

        assertThat(outcome()).isInstanceOf(CompletionOutcome.Completed.class);
        assertThat(receipt(0)).isPresent();
        assertThat(stands()).isEqualTo(InputLifecycle.Phase.CONSUMED);
    }

    @Test
    void aTurnThatFailedIsNotDoneWhateverItsExecutorSays() {
        execute(reporting(turn::fatalFailure));

        assertThat(outcome())
                .isInstanceOfSatisfying(
                        CompletionOutcome.AbandonedWithError.class,
                        failed -> assertThat(failed.toString()).contains("the turn ended as Failed"));
        assertThat(receipt(0)).isEmpty();
        assertThat(stands()).isEqualTo(InputLifecycle.Phase.QUEUED);
    }

    @Test
    void aTurnThatIsToEndAtItsBoundaryIsCancelledThere() {
        execute(reporting(turn::cancelAfterBoundary));

        assertThat(outcome()).isInstanceOf(CompletionOutcome.Cancelled.class);
        assertThat(receipt(0)).isEmpty();
    }

    @Test
    void anExecutorThatBreaksHasDoneNothingWhateverItHasReported() {
        execute((run, primitive) -> {
            reporting(reported -> {
                        applied(reported);
                        turn.llmReturnedTerminal(reported);
                        turn.boundaryComplete(reported);
                    })
                    .apply(run, primitive);
            return fails().apply(run, primitive);
        });

        assertThat(outcome()).isInstanceOf(CompletionOutcome.AbandonedWithError.class);
        assertThat(receipt(0)).isEmpty();
        assertThat(stands()).isEqualTo(InputLifecycle.Phase.QUEUED);
    }

    @Test
    void whatIsSaidOfAnotherRunIsRefusedAndChangesNothing() {
        execute(reporting(run -> {
            Turn.Snapshot before = turn.snapshot();

            assertThatThrownBy(() -> turn.fatalFailure(runId(99))).isInstanceOf(HandleRefusedException.class);
            assertThatThrownBy(() -> applied(runId(99))).isInstanceOf(HandleRefusedException.class);

            assertThat(turn.snapshot()).isEqualTo(before);
        }));

        assertThat(outcome()).isInstanceOf(CompletionOutcome.Completed.class);
    }

    @Test
    void whoeverRunsHisInputHimselfMayReportOfItToo() throws CoreExecutorException {
        runtime.acceptAndRun(
                SESSION,
                prompt(1),
                (run, primitive) -> reporting(reported -> {
                            applied(reported);
                            turn.llmReturnedToolCalls(reported, 1);
                            turn.registerPendingOps(reported, List.of(TOOL), List.of());
                            turn.toolCallsResolved(reported);
                            turn.boundaryContinue(reported);
                        })
                        .apply(run, primitive));

        assertThat(receipt(1)).isPresent();
        assertThat(stands()).isEqualTo(InputLifecycle.Phase.CONSUMED);
        assertThat(turn.snapshot()).isInstanceOf(Turn.Snapshot.Ready.class);
    }

    @Test
    void aTurnThatFailedIsNotDoneWhateverItsSubmitterSays() {
        assertFails(
                () -> runtime.acceptAndRun(
                        SESSION,
                        prompt(1),
                        (run, primitive) -> reporting(turn::fatalFailure).apply(run, primitive)),
                RuntimeDriverException.Kind.VALIDATION_FAILED);

        assertThat(receipt(0)).isEmpty();
        assertThat(stands()).isEqualTo(InputLifecycle.Phase.QUEUED);
        assertThat(turn.snapshot()).isInstanceOf(Turn.Snapshot.Ready.class);
    }

    @Test
    void aSubmitterWhoBreaksLeavesNoTurnBehind() {
        assertThatThrownBy(() -> runtime.acceptAndRun(SESSION, prompt(1), (run, primitive) -> {
                    applied(run);
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(turn.snapshot()).isInstanceOf(Turn.Snapshot.Ready.class);
    }

    @Test
    void whatSomebodyBeginsBesideTheLoopIsGivenUpWhenItsRunBegins() {
        turn.startConversationRun(runId(99));
        execute(succeeds());

        assertThat(outcome()).isInstanceOf(CompletionOutcome.Completed.class);
        assertThat(turn.snapshot()).isInstanceOf(Turn.Snapshot.Ready.class);
    }

    @Test
    void sessionsHaveTurnsOfTheirOwn() {
        TurnStateHandle other = runtime.prepareBindings(OTHER).handles().turn();

        turn.startConversationRun(runId(1));

        assertThat(other.snapshot()).isInstanceOf(Turn.Snapshot.Ready.class);
    }

    @Test
    void nobodyReportsOfASessionThatNobodyKeeps() {
        runtime.unregister(SESSION);

        assertNotReady(() -> turn.startConversationRun(runId(1)), RuntimeControl.Phase.DESTROYED);
    }

    private Behaviour reporting(Consumer<RunId> reports) {
        return (run, primitive) -> {
            runs.add(run);
            reports.accept(run);
            return succeeds().apply(run, primitive);
        };
    }

    private void applied(RunId run) {
        turn.primitiveApplied(run, InputKind.PROMPT, true, true);
    }

    private void execute(Behaviour behaviour) {
        runtime.ensureExecutor(SESSION, doing(behaviour));
    }

    /** What somebody is told who submits an input. */
    private CompletionOutcome outcome() {
        CompletionHandle handle =
                runtime.acceptWithCompletion(SESSION, prompt(1)).handle().orElseThrow();
        return Waiting.outcome(handle);
    }

    private InputLifecycle.Phase stands() {
        return runtime.inputState(SESSION, inputId(1)).orElseThrow().phase();
    }

    private Optional<RunBoundaryReceipt> receipt(long boundary) {
        return store.loadBoundaryReceipt(LogicalRuntimeId.forSession(SESSION), runs.get(0), boundary);
    }
}
