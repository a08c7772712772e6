package dev.statute.session;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.SessionRefusals.assertDestroyed;
import static dev.statute.session.SessionRefusals.assertFails;
import static dev.statute.session.SessionRefusals.assertNotReady;
import static dev.statute.session.loop.ScriptedExecutor.doing;
import static dev.statute.session.loop.ScriptedExecutor.receipt;
import static dev.statute.session.loop.ScriptedExecutor.succeeds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.driver.Faults;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.event.RunLifecycleEvent;
import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.handle.TurnStateHandle;
import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.Input;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl.Phase;
import dev.statute.session.machine.Turn;
import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.run.CoreExecutorError;
import dev.statute.session.run.CoreExecutorException;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.run.RunFailure;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.run.RunResult;
import dev.statute.session.store.TestStores;
import dev.statute.session.types.FailureCause;
import dev.statute.session.types.InputId;
import dev.statute.session.types.InputKind;
import dev.statute.session.types.RunApplyBoundary;
import dev.statute.session.types.RunId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs that are run by those who submit them. */
class AcceptAndRunTest {
    private static final SessionId SESSION = Runtimes.session(1);

    private final Faults faults = new Faults();
    private final SessionRuntime runtime =
            Runtimes.with(SessionRuntime.persistentWithoutBlobs(faults.in(TestStores.empty()))
                    .loopExecutor(Runnable::run)
                    .eventListener(this::note));
    private final List<RunPrimitive> applied = new ArrayList<>();
    private final List<RuntimeEventEnvelope> events = new ArrayList<>();

    private void note(RuntimeEventEnvelope event) {
        events.add(event);
    }

    @BeforeEach
    void register() {
        runtime.register(SESSION);
    }

    @Test
    void whoeverSubmitsAnInputRunsIt() {
        CoreApplyOutput output = runtime.acceptAndRun(SESSION, prompt(1), (run, primitive) -> {
            assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.RUNNING);
            assertThat(phase()).isEqualTo(InputLifecycle.Phase.STAGED);
            return applied(run, primitive);
        });

        assertThat(output.terminal()).isEqualTo(done());
        assertThat(applied).hasSize(1);
        assertThat(applied.get(0).contributingInputIds()).containsExactly(inputId(1));
        assertThat(phase()).isEqualTo(InputLifecycle.Phase.CONSUMED);
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.IDLE);
    }

    @Test
    void whoRepeatsItMeanwhileHearsTheResult() {
        List<CompletionHandle> handles = new ArrayList<>();

        runtime.acceptAndRun(SESSION, keyed(prompt(1)), (run, primitive) -> {
            handles.add(runtime.acceptWithCompletion(SESSION, keyed(prompt(2)))
                    .handle()
                    .orElseThrow());
            return applied(run, primitive);
        });

        assertThat(Waiting.outcome(handles.get(0)))
                .isEqualTo(new CompletionOutcome.Completed(RunResult.ofText("done")));
    }

    @Test
    void aRunThatFailsAfterItsSessionWasStoppedLeavesItStopped() {
        assertThatThrownBy(() -> runtime.acceptAndRun(SESSION, prompt(1), (run, primitive) -> {
                    runtime.stop(SESSION, "enough");
                    throw new IOException("too late");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("too late");

        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.STOPPED);
        assertThat(phase()).isEqualTo(InputLifecycle.Phase.ABANDONED);
    }

    @Test
    void aRunThatIsDoneAfterItsSessionWasStoppedIsRefusedAndLeavesItStopped() {
        assertThatThrownBy(() -> runtime.acceptAndRun(SESSION, prompt(1), (run, primitive) -> {
                    runtime.stop(SESSION, "enough");
                    return applied(run, primitive);
                }))
                .isInstanceOfSatisfying(
                        RuntimeDriverException.class,
                        refusal -> assertThat(refusal.kind()).isNotEqualTo(RuntimeDriverException.Kind.INTERNAL));

        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.STOPPED);
        assertThat(phase()).isEqualTo(InputLifecycle.Phase.ABANDONED);
    }

    @Test
    void theLoopDoesWhatCameMeanwhile() {
        runtime.ensureExecutor(SESSION, doing(succeeds()));

        runtime.acceptAndRun(SESSION, prompt(1), (run, primitive) -> {
            runtime.accept(SESSION, prompt(2));
            return applied(run, primitive);
        });

        assertThat(runtime.activeInputs(SESSION)).isEmpty();
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.ATTACHED);
    }

    @Test
    void aSessionThatIsRetiredMeanwhileGivesUpWhatNobodyWillDo() {
        List<CompletionHandle> handles = new ArrayList<>();

        runtime.acceptAndRun(SESSION, prompt(1), (run, primitive) -> {
            handles.add(
                    runtime.acceptWithCompletion(SESSION, prompt(2)).handle().orElseThrow());
            assertThat(runtime.retire(SESSION).inputsPendingDrain()).isEqualTo(2);
            assertThat(handles.get(0).isDone()).isFalse();
            return applied(run, primitive);
        });

        assertThat(phase()).isEqualTo(InputLifecycle.Phase.CONSUMED);
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.RETIRED);
        assertThat(runtime.activeInputs(SESSION)).isEmpty();
        assertThat(Waiting.outcome(handles.get(0))).isInstanceOf(CompletionOutcome.RuntimeTerminated.class);
    }

    @Test
    @DisplayName(
            "A27. Given an operation that fails, when accepted and run, then the failure is recorded and thrown as it is")
    void anOperationThatFailsIsRecorded() {
        IOException failure = new IOException("the model is gone");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> runtime.acceptAndRun(SESSION, prompt(1), (run, primitive) -> {
                    throw failure;
                }))
                .isSameAs(failure);

        assertTheRunHasFailed();
    }

    @Test
    @DisplayName(
            "D12. Given a store failing every boundary write, when accepted and run, then the input is queued again")
    void aBoundaryThatCannotBeStoredUnwindsTheRun() {
        faults.at("atomicApply");

        RuntimeDriverException failure = assertFails(this::acceptAndRun, RuntimeDriverException.Kind.INTERNAL);

        assertThat(failure).hasMessageContaining("runtime boundary commit failed");
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.IDLE);
        assertThat(phase()).isEqualTo(InputLifecycle.Phase.QUEUED);
    }

    @Test
    @DisplayName(
            "D13. Given a store failing after the boundary, when accepted and run, then the session is unregistered")
    void aCompletionThatCannotBeStoredIsTheEndOfTheSession() {
        RuntimeDriverException failure = assertFails(
                () -> runtime.acceptAndRun(SESSION, prompt(1), (run, primitive) -> {
                    faults.at("commitMachineLifecycle");
                    return applied(run, primitive);
                }),
                RuntimeDriverException.Kind.INTERNAL);

        assertThat(failure).hasMessageContaining("failed to persist runtime completion snapshot");
        assertNotReady(() -> runtime.runtimeState(SESSION), Phase.DESTROYED);
        faults.none();
        runtime.register(SESSION);
        assertThat(phase()).isEqualTo(InputLifecycle.Phase.CONSUMED);
    }

    @Test
    void aFailureThatCannotBeStoredIsTheEndOfTheSession() {
        IOException original = new IOException("the model is gone");

        RuntimeDriverException failure = assertFails(
                () -> runtime.acceptAndRun(SESSION, prompt(1), (run, primitive) -> {
                    faults.at("commitMachineLifecycle");
                    throw original;
                }),
                RuntimeDriverException.Kind.INTERNAL);

        assertThat(failure)
                .hasMessageContaining("failed to persist runtime failure snapshot")
                .hasSuppressedException(original);
        assertThat(runtime.contains(SESSION)).isFalse();
    }

    @Test
    void aRunThatItsSubmitterSaysIsCancelledIsCancelled() {
        CoreExecutorException cancelled = new CoreExecutorException(new CoreExecutorError.Cancelled());

        assertThat(whoRepeatsItHears(cancelled)).isEqualTo(new CompletionOutcome.Cancelled());

        assertThat(runs()).containsExactly("run.started", "run.cancelled");
        assertThat(phase()).isEqualTo(InputLifecycle.Phase.QUEUED);
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.IDLE);
    }

    @Test
    void anErrorOfAnExecutorMeansTheSameOfASubmitter() {
        CoreExecutorException stopped = new CoreExecutorException(new CoreExecutorError.Stopped());

        assertThat(whoRepeatsItHears(stopped))
                .isInstanceOfSatisfying(CompletionOutcome.AbandonedWithError.class, told -> {
                    assertThat(told.reason())
                            .isEqualTo("apply failed: " + stopped.error().display());
                    assertThat(told.error().cause()).isEqualTo(FailureCause.EXECUTOR_STOPPED);
                    assertThat(told.error().retryable()).isTrue();
                });

        assertTheRunHasFailed();
        assertThat(failure())
                .isEqualTo(new RunFailure(
                        FailureCause.EXECUTOR_STOPPED, stopped.error().display(), true));
    }

    @Test
    void whoRepeatsItHearsThatTheOperationFailed() {
        assertThat(whoRepeatsItHears(new IOException("the model is gone")))
                .isInstanceOfSatisfying(
                        CompletionOutcome.AbandonedWithError.class,
                        told -> assertThat(told.reason())
                                .startsWith("apply failed: ")
                                .endsWith("the model is gone"));
    }

    @Test
    void whoRepeatsItHearsThatItsResultIsNotStored() {
        CompletionHandle repeated = repeatedDuring(run -> faults.at("atomicApply"), Optional.empty());

        assertThat(Waiting.outcome(repeated))
                .isInstanceOfSatisfying(
                        CompletionOutcome.AbandonedWithError.class,
                        told -> assertThat(told.reason())
                                .startsWith("apply failed: runtime boundary commit failed")
                                .contains(Faults.MESSAGE));
    }

    @Test
    void whoRepeatsItHearsThatItsTurnWasCancelled() {
        TurnStateHandle turn = runtime.prepareBindings(SESSION).handles().turn();

        CompletionHandle repeated = repeatedDuring(turn::cancelNow, Optional.empty());

        assertThat(Waiting.outcome(repeated)).isEqualTo(new CompletionOutcome.Cancelled());
    }

    @Test
    void whoRepeatsItHearsThatItsFailureIsNotStored() {
        CompletionHandle repeated = repeatedDuring(
                run -> faults.at("commitMachineLifecycle"), Optional.of(new IOException("the model is gone")));

        assertThat(Waiting.outcome(repeated))
                .isInstanceOfSatisfying(
                        CompletionOutcome.AbandonedWithError.class,
                        told -> assertThat(told.reason())
                                .startsWith("runtime failure snapshot failed: ")
                                .contains(Faults.MESSAGE));
    }

    @Test
    void whoRepeatsItHearsThatItsCompletionIsNotStored() {
        CompletionHandle repeated = repeatedDuring(run -> faults.at("commitMachineLifecycle"), Optional.empty());

        assertThat(Waiting.outcome(repeated))
                .isInstanceOfSatisfying(
                        CompletionOutcome.CompletedWithFinalizationFailure.class,
                        told -> assertThat(told.error().message()).contains(Faults.MESSAGE));
    }

    private CompletionOutcome whoRepeatsItHears(Exception failure) {
        return Waiting.outcome(repeatedDuring(run -> {}, Optional.of(failure)));
    }

    /** Somebody submits an input again while its run does something, and then fails if there is a failure. */
    private CompletionHandle repeatedDuring(Consumer<RunId> meanwhile, Optional<Exception> failure) {
        List<CompletionHandle> handles = new ArrayList<>();
        assertThatThrownBy(() -> runtime.acceptAndRun(SESSION, keyed(prompt(1)), (run, primitive) -> {
                    handles.add(runtime.acceptWithCompletion(SESSION, keyed(prompt(2)))
                            .handle()
                            .orElseThrow());
                    meanwhile.accept(run);
                    if (failure.isPresent()) {
                        throw failure.get();
                    }
                    return applied(run, primitive);
                }))
                .isNotNull();
        return handles.get(0);
    }

    private static Stream<Arguments> wrongReceipts() {
        UnaryOperator<RunBoundaryReceiptDraft> otherRun =
                receipt -> draft(Samples.runId(7), receipt.boundary(), receipt.contributingInputIds());
        UnaryOperator<RunBoundaryReceiptDraft> foreignInput =
                receipt -> draft(receipt.runId(), receipt.boundary(), List.of(inputId(1), inputId(2)));
        UnaryOperator<RunBoundaryReceiptDraft> noInput =
                receipt -> draft(receipt.runId(), receipt.boundary(), List.of());
        UnaryOperator<RunBoundaryReceiptDraft> otherBoundary =
                receipt -> draft(receipt.runId(), RunApplyBoundary.RUN_CHECKPOINT, receipt.contributingInputIds());
        return Stream.of(
                Arguments.of("OtherRun", otherRun),
                Arguments.of("OtherInputs", foreignInput),
                Arguments.of("OtherInputs", noInput),
                Arguments.of("OtherBoundary", otherBoundary));
    }

    private static RunBoundaryReceiptDraft draft(RunId run, RunApplyBoundary boundary, List<InputId> inputs) {
        return new RunBoundaryReceiptDraft(run, boundary, inputs, Optional.empty(), 1);
    }

    @ParameterizedTest
    @MethodSource("wrongReceipts")
    void receiptsOfSomethingElseAreRefused(String verdict, UnaryOperator<RunBoundaryReceiptDraft> wrong) {
        faults.takeCalls();

        RuntimeDriverException refusal = assertFails(
                () -> runtime.acceptAndRun(
                        SESSION,
                        prompt(1),
                        (run, primitive) ->
                                new CoreApplyOutput(wrong.apply(receipt(run, primitive)), Optional.empty(), done())),
                RuntimeDriverException.Kind.VALIDATION_FAILED);

        assertThat(refusal).hasMessageContaining(verdict);
        assertThat(faults.takeCalls()).doesNotContain("atomicApply");
        assertTheRunHasFailed();
    }

    @Test
    void anOperationThatReturnsNothingHasFailed() {
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> runtime.acceptAndRun(SESSION, prompt(1), AcceptAndRunTest::nothing));

        assertTheRunHasFailed();
    }

    @SuppressWarnings("NullAway") // What must not be returned, and is.
    private static CoreApplyOutput nothing(RunId run, RunPrimitive primitive) {
        return null;
    }

    @Test
    void aRunWhoseTurnHasFailedIsNotDoneWhateverItsSubmitterSays() {
        TurnStateHandle turn = runtime.prepareBindings(SESSION).handles().turn();

        RuntimeDriverException refusal = assertFails(
                () -> runtime.acceptAndRun(SESSION, prompt(1), (run, primitive) -> {
                    turn.fatalFailure(run);
                    return applied(run, primitive);
                }),
                RuntimeDriverException.Kind.VALIDATION_FAILED);

        assertThat(refusal).hasMessageContaining("ended as Failed");
        assertTheRunHasFailed();
    }

    @Test
    void aRunWhoseTurnWasCancelledIsCancelled() {
        TurnStateHandle turn = runtime.prepareBindings(SESSION).handles().turn();

        assertFails(
                () -> runtime.acceptAndRun(SESSION, prompt(1), (run, primitive) -> {
                    turn.cancelNow(run);
                    return applied(run, primitive);
                }),
                RuntimeDriverException.Kind.VALIDATION_FAILED);

        assertThat(phase()).isEqualTo(InputLifecycle.Phase.QUEUED);
        assertThat(runs()).containsExactly("run.started", "run.cancelled");
    }

    @Test
    void theLastBoundaryOfTheTurnNumbersTheReceipt() {
        TurnStateHandle turn = runtime.prepareBindings(SESSION).handles().turn();
        List<RunId> done = new ArrayList<>();

        runtime.acceptAndRun(SESSION, prompt(1), (run, primitive) -> {
            turn.primitiveApplied(run, InputKind.PROMPT, false, false);
            turn.llmReturnedTerminal(run);
            turn.boundaryContinue(run);
            done.add(run);
            return applied(run, primitive);
        });

        assertThat(runtime.controlPlane().loadBoundaryReceipt(LogicalRuntimeId.forSession(SESSION), done.get(0), 1))
                .isPresent();
        assertThat(turn.snapshot()).isInstanceOf(Turn.Snapshot.Ready.class);
    }

    @Test
    void observersHearOfTheRun() {
        acceptAndRun();
        assertThat(runs()).containsExactly("run.started", "run.completed");
        assertThat(events)
                .extracting(event -> event.event().code().value())
                .containsSubsequence("input.consumed", "run.completed");
    }

    @Test
    void observersHearThatABoundaryCouldNotBeStored() {
        faults.at("atomicApply");

        assertFails(this::acceptAndRun, RuntimeDriverException.Kind.INTERNAL);

        assertTheRunHasFailed();
    }

    private void assertTheRunHasFailed() {
        assertThat(phase()).isEqualTo(InputLifecycle.Phase.QUEUED);
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.IDLE);
        assertThat(runs()).containsExactly("run.started", "run.failed");
        assertThat(failure().recoverable()).isTrue();
    }

    private RunFailure failure() {
        List<RunLifecycleEvent.Failed> failed = events.stream()
                .map(RuntimeEventEnvelope::event)
                .filter(RunLifecycleEvent.Failed.class::isInstance)
                .map(RunLifecycleEvent.Failed.class::cast)
                .toList();
        assertThat(failed).hasSize(1);
        return failed.get(0).failure();
    }

    private List<String> runs() {
        return events.stream()
                .map(RuntimeEventEnvelope::event)
                .filter(RunLifecycleEvent.class::isInstance)
                .map(event -> event.code().value())
                .toList();
    }

    @Test
    void aSessionThatIsNotFreeRunsNothing() {
        assertNotReady(() -> runtime.acceptAndRun(Runtimes.session(2), prompt(1), this::applied), Phase.DESTROYED);
        runtime.accept(SESSION, prompt(2));
        assertNotReady(this::acceptAndRun, Phase.IDLE);
        runtime.retire(SESSION);
        assertNotReady(this::acceptAndRun, Phase.RETIRED);
        runtime.destroy(SESSION);
        assertDestroyed(this::acceptAndRun);
        assertThat(applied).isEmpty();
    }

    @Test
    void aRepetitionIsNotRun() {
        runtime.accept(SESSION, keyed(prompt(1)));
        RuntimeDriverException active = assertFails(
                () -> runtime.acceptAndRun(SESSION, keyed(prompt(2)), this::applied),
                RuntimeDriverException.Kind.VALIDATION_FAILED);
        runtime.reset(SESSION);
        RuntimeDriverException ended = assertFails(
                () -> runtime.acceptAndRun(SESSION, keyed(prompt(2)), this::applied),
                RuntimeDriverException.Kind.VALIDATION_FAILED);

        assertThat(List.of(active, ended))
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessageContaining("does not support deduplicated admission")
                        .hasMessageContaining(inputId(1).value().toString()));
        assertThat(applied).isEmpty();
    }

    @Test
    void aSessionThatIsGivenUpMeanwhileTakesNoResult() {
        assertNotReady(
                () -> runtime.acceptAndRun(SESSION, prompt(1), (run, primitive) -> {
                    runtime.unregister(SESSION);
                    return applied(run, primitive);
                }),
                Phase.DESTROYED);

        runtime.register(SESSION);
        assertThat(phase()).isEqualTo(InputLifecycle.Phase.QUEUED);
    }

    private CoreApplyOutput acceptAndRun() {
        return runtime.acceptAndRun(SESSION, prompt(1), this::applied);
    }

    private CoreApplyOutput applied(RunId run, RunPrimitive primitive) {
        applied.add(primitive);
        return new CoreApplyOutput(receipt(run, primitive), Optional.empty(), done());
    }

    private static CoreApplyTerminal done() {
        return new CoreApplyTerminal.Result(RunResult.ofText("done"));
    }

    private InputLifecycle.Phase phase() {
        return runtime.inputState(SESSION, inputId(1)).orElseThrow().phase();
    }

    private static Input keyed(Input input) {
        return input.withHeader(input.header().withIdempotencyKey(new IdempotencyKey("k")));
    }
}
