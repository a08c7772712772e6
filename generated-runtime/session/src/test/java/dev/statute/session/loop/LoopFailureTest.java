package dev.statute.session.loop;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.Samples.runId;
import static dev.statute.session.driver.DriverSamples.message;
import static dev.statute.session.loop.LoopStage.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.driver.Faults;
import dev.statute.session.event.InputLifecycleEvent;
import dev.statute.session.input.PromptInput;
import dev.statute.session.input.RuntimeTurnMetadata;
import dev.statute.session.loop.LoopStage.Threads;
import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.run.CoreExecutorError;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.FailureCause;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.types.RunApplyBoundary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user sees when an executor or a store does not do what it should. */
final class LoopFailureTest {
    @ParameterizedTest
    @EnumSource
    void three_failing_attempts_are_all(Threads threads) {
        try (LoopStage stage = LoopStage.open(threads, ScriptedExecutor.doing(ScriptedExecutor.fails()))) {
            assertThat(reasonAndRetry(outcome(stage.submitted(prompt(1))))).isEqualTo("apply failed, retryable");
            for (int attempt = 2; attempt <= 3; attempt++) {
                CompletionHandle again = stage.core().completions().register(inputId(1));
                stage.loop().wake();
                assertThat(reasonAndRetry(outcome(again)))
                        .isEqualTo(attempt < 3 ? "apply failed, retryable" : "apply failed, given up");
            }

            assertThat(stage.stands(inputId(1))).isEqualTo("Abandoned");
            assertThat(stage.executor().applied()).hasSize(3);
            assertThat(stage.events())
                    .extracting(envelope -> envelope.event())
                    .contains(new InputLifecycleEvent.Abandoned(inputId(1), new AbandonReason.MaxAttemptsExhausted(3)));
            assertThat(stage.state()).isEqualTo("Attached");
        }
    }

    private static String reasonAndRetry(CompletionOutcome outcome) {
        CompletionOutcome.AbandonedWithError told = (CompletionOutcome.AbandonedWithError) outcome;
        return told.reason().substring(0, told.reason().indexOf(':'))
                + (told.error().retryable() ? ", retryable" : ", given up");
    }

    @Test
    void what_failed_goes_behind_what_else_is_queued() {
        Pause pause = new Pause();
        ScriptedExecutor executor =
                ScriptedExecutor.doing(ScriptedExecutor.fails().after(pause), ScriptedExecutor.succeeds());
        try (LoopStage stage = LoopStage.open(Threads.POOL, executor)) {
            CompletionHandle failing = stage.submitted(prompt(1));
            pause.awaitReached();
            stage.submit(prompt(2));
            CompletionHandle last = stage.submitted(prompt(3));
            pause.release();

            assertThat(outcome(failing)).isInstanceOf(CompletionOutcome.AbandonedWithError.class);
            outcome(last);
            // It is tried again in the same pass, as the others were done meanwhile.
            stage.loop().close();
            stage.awaitEnd();
            assertThat(executor.applied().subList(0, 3))
                    .containsExactly(List.of(inputId(1)), List.of(inputId(2)), List.of(inputId(3)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_failed_alone_is_not_tried_again_before_the_next_wake(Threads threads) {
        ScriptedExecutor executor = ScriptedExecutor.doing(ScriptedExecutor.fails(), ScriptedExecutor.succeeds());
        try (LoopStage stage = LoopStage.open(threads, executor)) {
            outcome(stage.submitted(prompt(1)));
            assertThat(executor.applied()).hasSize(1);

            CompletionHandle again = stage.core().completions().register(inputId(1));
            stage.loop().wake();

            assertThat(outcome(again)).isInstanceOf(CompletionOutcome.Completed.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_cancelled_run_is_told_as_such_and_its_input_waits(Threads threads) {
        ScriptedExecutor executor =
                ScriptedExecutor.doing(ScriptedExecutor.failsWith(new CoreExecutorError.Cancelled()));
        try (LoopStage stage = LoopStage.open(threads, executor)) {
            assertThat(outcome(stage.submitted(prompt(1)))).isEqualTo(new CompletionOutcome.Cancelled());
            assertThat(stage.stands(inputId(1))).isEqualTo("Queued");
            assertThat(stage.eventCodes()).contains("run.cancelled").doesNotContain("run.failed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_executor_that_panics_does_not_break_the_loop(Threads threads) {
        ScriptedExecutor executor = ScriptedExecutor.doing(ScriptedExecutor.panics(), ScriptedExecutor.succeeds());
        try (LoopStage stage = LoopStage.open(threads, executor)) {
            assertThat(outcome(stage.submitted(prompt(1))))
                    .isInstanceOfSatisfying(CompletionOutcome.AbandonedWithError.class, told -> {
                        assertThat(told.reason()).contains("the executor is broken");
                        assertThat(told.error().cause()).isEqualTo(FailureCause.EXECUTOR_INTERNAL);
                    });
            assertThat(stage.loop().isLive()).isTrue();
            assertThat(outcome(stage.submitted(prompt(2)))).isInstanceOf(CompletionOutcome.Completed.class);
        }
    }

    @Test
    void an_interrupt_is_for_the_run_and_not_for_the_store() {
        List<Boolean> seen = new ArrayList<>();
        ScriptedExecutor executor = ScriptedExecutor.doing(
                ScriptedExecutor.failsWith(new CoreExecutorError.Cancelled()).after(Thread.currentThread()::interrupt));
        try (LoopStage stage = LoopStage.with(executor)
                .listenedToBy(event -> seen.add(Thread.currentThread().isInterrupted()))
                .open()) {
            CompletionHandle handle = stage.submitWithoutWake(prompt(1)).orElseThrow();
            seen.clear();
            stage.loop().wake();

            assertThat(seen).isNotEmpty().doesNotContain(true);
            // Whoever has lent the thread finds it interrupted.
            assertThat(Thread.interrupted()).isTrue();
            assertThat(outcome(handle)).isEqualTo(new CompletionOutcome.Cancelled());
        }
    }

    @ParameterizedTest
    @MethodSource("wrongReceipts")
    void a_receipt_of_something_else_is_refused_and_nothing_is_applied(
            ScriptedExecutor.Behaviour wrong, String verdict) {
        try (LoopStage stage = LoopStage.open(Threads.POOL, ScriptedExecutor.doing(wrong))) {
            assertThat(outcome(stage.submitted(prompt(1))))
                    .isInstanceOfSatisfying(
                            CompletionOutcome.AbandonedWithError.class,
                            told -> assertThat(told.reason()).endsWith("the receipt was refused: " + verdict));
            assertThat(stage.stands(inputId(1))).isEqualTo("Queued");
            assertThat(stage.stored(inputId(1))).isEqualTo("Queued");
            assertThat(stage.eventCodes()).doesNotContain("input.applied", "input.consumed");
            assertThat(stage.state()).isEqualTo("Attached");
        }
    }

    static Stream<Arguments> wrongReceipts() {
        return Stream.of(
                Arguments.of(
                        receipt(draft -> new RunBoundaryReceiptDraft(
                                runId(99),
                                draft.boundary(),
                                draft.contributingInputIds(),
                                draft.conversationDigest(),
                                draft.messageCount())),
                        "OtherRun"),
                Arguments.of(
                        receipt(draft -> new RunBoundaryReceiptDraft(
                                draft.runId(),
                                draft.boundary(),
                                List.of(inputId(1), inputId(2)),
                                draft.conversationDigest(),
                                draft.messageCount())),
                        "OtherInputs"),
                Arguments.of(
                        receipt(draft -> new RunBoundaryReceiptDraft(
                                draft.runId(),
                                RunApplyBoundary.IMMEDIATE,
                                draft.contributingInputIds(),
                                draft.conversationDigest(),
                                draft.messageCount())),
                        "OtherBoundary"));
    }

    private static ScriptedExecutor.Behaviour receipt(
            java.util.function.UnaryOperator<RunBoundaryReceiptDraft> falsified) {
        return (run, primitive) -> new CoreApplyOutput(
                falsified.apply(ScriptedExecutor.receipt(run, primitive)),
                Optional.empty(),
                new CoreApplyTerminal.NoResult());
    }

    @Test
    void inputs_that_contradict_each_other_are_rejected_and_nothing_is_applied() {
        try (LoopStage stage = LoopStage.open(Threads.POOL, ScriptedExecutor.doing(ScriptedExecutor.succeeds()))) {
            CompletionHandle one =
                    stage.submitWithoutWake(steering(1, "one model")).orElseThrow();
            CompletionHandle two =
                    stage.submitWithoutWake(steering(2, "another model")).orElseThrow();
            stage.loop().wake();

            assertThat(outcome(one))
                    .isInstanceOfSatisfying(
                            CompletionOutcome.AbandonedWithError.class,
                            told -> assertThat(told.reason()).startsWith("runtime primitive rejected: "));
            assertThat(outcome(two)).isEqualTo(outcome(one));
            assertThat(stage.executor().applied()).isEmpty();
            assertThat(stage.stands(inputId(1))).isEqualTo("Queued");
            assertThat(stage.state()).isEqualTo("Attached");
        }
    }

    @ParameterizedTest
    @EnumSource
    void inputs_that_contradict_each_other_go_behind_what_else_is_queued(Threads threads) {
        try (LoopStage stage = LoopStage.open(threads, ScriptedExecutor.doing(ScriptedExecutor.succeeds()))) {
            CompletionHandle contradictory =
                    stage.submitWithoutWake(steering(1, "one model")).orElseThrow();
            stage.submitWithoutWake(steering(2, "another model"));
            CompletionHandle other = stage.submitWithoutWake(prompt(3)).orElseThrow();
            stage.loop().wake();

            assertThat(outcome(other)).isInstanceOf(CompletionOutcome.Completed.class);
            assertThat(outcome(contradictory)).isInstanceOf(CompletionOutcome.AbandonedWithError.class);
            assertThat(stage.executor().applied()).containsExactly(List.of(inputId(3)));
        }
    }

    private static PromptInput steering(int number, String model) {
        PromptInput prompt = prompt(number);
        RuntimeTurnMetadata metadata = RuntimeTurnMetadata.builder()
                .handlingMode(HandlingMode.STEER)
                .model(model)
                .build();
        return new PromptInput(prompt.header(), prompt.text(), prompt.blocks(), Optional.of(metadata));
    }

    @ParameterizedTest
    @EnumSource
    void a_batch_that_cannot_be_staged_has_no_run(Threads threads) {
        try (LoopStage stage = LoopStage.open(threads, ScriptedExecutor.doing(ScriptedExecutor.succeeds()))) {
            CompletionHandle handle = stage.submitWithoutWake(prompt(1)).orElseThrow();
            stage.faults().at("commitMachineLifecycle");
            stage.loop().wake();

            assertThat(outcome(handle))
                    .isInstanceOfSatisfying(
                            CompletionOutcome.Abandoned.class,
                            told -> assertThat(told.reason())
                                    .startsWith("runtime batch preparation failed: ")
                                    .contains(Faults.MESSAGE));
            assertThat(stage.state()).isEqualTo("Attached");
            assertThat(stage.stands(inputId(1))).isEqualTo("Queued");

            stage.faults().none();
            CompletionHandle again = stage.core().completions().register(inputId(1));
            stage.loop().wake();
            assertThat(outcome(again)).isInstanceOf(CompletionOutcome.Completed.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_queued_behind_a_batch_that_cannot_be_staged_waits_with_it_for_the_next_wake(Threads threads) {
        try (LoopStage stage = LoopStage.open(threads, ScriptedExecutor.doing(ScriptedExecutor.succeeds()))) {
            CompletionHandle handle = stage.submitWithoutWake(prompt(1)).orElseThrow();
            CompletionHandle other = stage.submitWithoutWake(prompt(2)).orElseThrow();
            stage.faults().after(0);
            stage.loop().wake();

            assertThat(outcome(handle)).isInstanceOf(CompletionOutcome.Abandoned.class);
            assertThat(stage.executor().applied()).isEmpty();

            stage.loop().wake();
            assertThat(outcome(other)).isInstanceOf(CompletionOutcome.Completed.class);
            assertThat(stage.executor().applied()).containsExactly(List.of(inputId(1)), List.of(inputId(2)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_result_that_cannot_be_stored_is_not_told_and_the_session_is_stopped(Threads threads) {
        try (LoopStage stage = LoopStage.open(threads, ScriptedExecutor.doing(ScriptedExecutor.succeeds()))) {
            stage.faults().at("atomicApply");
            CompletionHandle handle = stage.submitWithoutWake(prompt(1)).orElseThrow();
            CompletionHandle other = stage.submitWithoutWake(prompt(2)).orElseThrow();
            stage.loop().wake();

            assertThat(outcome(handle))
                    .isInstanceOfSatisfying(
                            CompletionOutcome.CompletedWithFinalizationFailure.class,
                            told -> assertThat(told.error().message())
                                    .contains("runtime boundary commit failed", Faults.MESSAGE));
            assertThat(outcome(other))
                    .isInstanceOfSatisfying(
                            CompletionOutcome.RuntimeTerminated.class,
                            told -> assertThat(told.reason()).isEqualTo("runtime stopped"));
            stage.awaitEnd();
            assertThat(stage.state()).isEqualTo("Stopped");
            assertThat(stage.stored(inputId(1))).isEqualTo("Abandoned");
            assertThat(stage.loop().isLive()).isFalse();
            assertThat(stage.executor().calls()).hasSize(2).last().isEqualTo("clean up");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_pending_callback_that_cannot_be_stored_is_a_failure(Threads threads) {
        ScriptedExecutor executor =
                ScriptedExecutor.doing(ScriptedExecutor.ends(new CoreApplyTerminal.NoPendingBoundary()));
        try (LoopStage stage = LoopStage.open(threads, executor)) {
            stage.faults().at("atomicApply");

            assertThat(outcome(stage.submitted(prompt(1))))
                    .isInstanceOfSatisfying(
                            CompletionOutcome.AbandonedWithError.class,
                            told -> assertThat(told.reason()).startsWith("runtime commit failed: "));
        }
    }

    @Test
    void a_session_of_which_neither_a_run_nor_the_stop_can_be_stored_is_given_up() {
        Pause pause = new Pause();
        ScriptedExecutor executor =
                ScriptedExecutor.doing(ScriptedExecutor.succeeds().after(pause));
        LoopStage given;
        try (LoopStage stage = LoopStage.open(Threads.POOL, executor)) {
            given = stage;
            CompletionHandle handle = stage.submitted(prompt(1));
            pause.awaitReached();
            CompletionHandle other = stage.submitted(prompt(2));
            stage.faults().after(0);
            stage.faults().at("commitMachineLifecycle");
            pause.release();

            assertThat(outcome(handle)).isInstanceOf(CompletionOutcome.CompletedWithFinalizationFailure.class);
            stage.awaitEnd();
            assertThat(outcome(other))
                    .isInstanceOfSatisfying(
                            CompletionOutcome.RuntimeTerminated.class,
                            told -> assertThat(told.reason()).isEqualTo("runtime loop exited"));
            assertThat(stage.loop().isLive()).isFalse();
            assertThat(stage.stored(inputId(1))).isEqualTo("Staged");
        }
        // By whoever has waited for all threads of the loop.
        assertThat(given.isGivenUp()).isTrue();
    }

    @Test
    void a_failure_that_cannot_be_recorded_stops_the_session() {
        LoopStage[] opened = new LoopStage[1];
        ScriptedExecutor executor = ScriptedExecutor.doing(
                ScriptedExecutor.fails().after(() -> opened[0].faults().after(0)));
        try (LoopStage stage = LoopStage.open(Threads.POOL, executor)) {
            opened[0] = stage;
            CompletionHandle handle = stage.submitted(prompt(1));

            assertThat(outcome(handle))
                    .isInstanceOfSatisfying(
                            CompletionOutcome.AbandonedWithError.class,
                            told -> assertThat(told.reason())
                                    .startsWith("runtime failure snapshot failed: ")
                                    .contains(Faults.MESSAGE));
            stage.awaitEnd();
            assertThat(stage.state()).isEqualTo("Stopped");
        }
    }

    @Test
    void two_messages_fail_and_succeed_together() {
        ScriptedExecutor executor = ScriptedExecutor.doing(ScriptedExecutor.fails(), ScriptedExecutor.succeeds());
        try (LoopStage stage = LoopStage.open(Threads.CALLER, executor)) {
            CompletionHandle one =
                    stage.submitWithoutWake(message(1, Optional.empty())).orElseThrow();
            CompletionHandle two =
                    stage.submitWithoutWake(message(2, Optional.empty())).orElseThrow();
            stage.loop().wake();
            assertThat(outcome(one)).isEqualTo(outcome(two));

            stage.loop().wake();

            assertThat(stage.stands(inputId(1))).isEqualTo("Consumed");
            assertThat(executor.applied())
                    .containsExactly(List.of(inputId(1), inputId(2)), List.of(inputId(1), inputId(2)));
        }
    }
}
