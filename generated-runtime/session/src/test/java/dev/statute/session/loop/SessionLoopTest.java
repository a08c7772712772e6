package dev.statute.session.loop;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.driver.DriverSamples.keyed;
import static dev.statute.session.driver.DriverSamples.message;
import static dev.statute.session.driver.DriverSamples.progress;
import static dev.statute.session.driver.DriverSamples.superseding;
import static dev.statute.session.loop.LoopStage.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.loop.LoopStage.Threads;
import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.run.RunResult;
import dev.statute.session.types.HandlingMode;
import dev.statute.session.value.JsonText;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user sees who has an executor attached and submits inputs. */
final class SessionLoopTest {
    @ParameterizedTest
    @EnumSource
    void d9_d18_a_prompt_is_run_and_the_session_is_attached_again(Threads threads) {
        try (LoopStage stage = LoopStage.open(threads, ScriptedExecutor.doing(ScriptedExecutor.succeeds()))) {
            CompletionHandle handle = stage.submitted(prompt(1));

            assertThat(outcome(handle)).isEqualTo(new CompletionOutcome.Completed(RunResult.ofText("prompt 1")));
            assertThat(stage.state()).isEqualTo("Attached");
            assertThat(stage.stands(inputId(1))).isEqualTo("Consumed");
            assertThat(stage.stored(inputId(1))).isEqualTo("Consumed");
            assertThat(stage.core().driver().activeInputIds()).isEmpty();
            assertThat(stage.eventCodes())
                    .containsSubsequence(
                            "input.accepted",
                            "input.queued",
                            "input.staged",
                            "run.started",
                            "input.applied",
                            "input.consumed",
                            "run.completed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void d10_what_fails_is_queued_again_and_not_stuck(Threads threads) {
        try (LoopStage stage = LoopStage.open(threads, ScriptedExecutor.doing(ScriptedExecutor.fails()))) {
            CompletionHandle handle = stage.submitted(prompt(1));

            assertThat(outcome(handle)).isInstanceOfSatisfying(CompletionOutcome.AbandonedWithError.class, told -> {
                assertThat(told.reason()).startsWith("apply failed: ").contains("the model is gone");
                assertThat(told.error().retryable()).isTrue();
            });
            assertThat(stage.state()).isEqualTo("Attached");
            assertThat(stage.stands(inputId(1))).isEqualTo("Queued");
            assertThat(stage.eventCodes()).contains("run.failed");
        }
    }

    @Test
    void what_was_queued_before_the_loop_looked_is_tried_once() throws Exception {
        HeldTasks held = new HeldTasks();
        ScriptedExecutor executor = ScriptedExecutor.doing(ScriptedExecutor.fails());
        try (LoopStage stage = LoopStage.with(executor).on(held).open()) {
            stage.loop().wake();
            Thread looking = new Thread(held::runAll);
            stage.core().perform(() -> {
                looking.start();
                // The loop has taken that wake, and waits for this command to end.
                Pause.until(() -> looking.getState() == Thread.State.WAITING, "the loop does not wait");
                stage.submitted(prompt(1));
            });
            looking.join(Pause.DEADLINE.toMillis());
            assertThat(looking.isAlive()).isFalse();

            assertThat(executor.applied()).containsExactly(List.of(inputId(1)));
            stage.loop().close();
            held.runAll();
        }
    }

    @Test
    void d11_what_was_queued_before_and_after_is_done() {
        try (LoopStage stage = LoopStage.open(Threads.POOL, ScriptedExecutor.doing(ScriptedExecutor.succeeds()))) {
            CompletionHandle before = stage.submitWithoutWake(prompt(1)).orElseThrow();
            assertThat(before.isDone()).isFalse();

            CompletionHandle after = stage.submitted(prompt(2));

            assertThat(outcome(before)).isInstanceOf(CompletionOutcome.Completed.class);
            assertThat(outcome(after)).isInstanceOf(CompletionOutcome.Completed.class);
            assertThat(stage.executor().applied()).containsExactly(List.of(inputId(1)), List.of(inputId(2)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void d14_who_repeats_what_is_done_has_nothing_to_wait_for(Threads threads) {
        try (LoopStage stage = LoopStage.open(threads, ScriptedExecutor.doing(ScriptedExecutor.succeeds()))) {
            outcome(stage.submitted(keyed(prompt(1), "k")));

            assertThat(stage.submit(keyed(prompt(2), "k"))).isEmpty();
            assertThat(stage.executor().applied()).hasSize(1);
        }
    }

    @Test
    void d15_who_repeats_what_runs_gets_the_same_result() {
        Pause pause = new Pause();
        ScriptedExecutor executor =
                ScriptedExecutor.doing(ScriptedExecutor.succeeds().after(pause));
        try (LoopStage stage = LoopStage.open(Threads.POOL, executor)) {
            CompletionHandle first = stage.submitted(keyed(prompt(1), "k"));
            pause.awaitReached();

            CompletionHandle second = stage.submitted(keyed(prompt(2), "k"));
            pause.release();

            assertThat(second.inputId()).isEqualTo(inputId(1));
            assertThat(outcome(second)).isEqualTo(outcome(first)).isInstanceOf(CompletionOutcome.Completed.class);
            assertThat(executor.applied()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("endings")
    void d16_those_who_wait_are_told_how_the_executor_ended(CoreApplyTerminal terminal, CompletionOutcome told) {
        try (LoopStage stage = LoopStage.open(Threads.POOL, ScriptedExecutor.doing(ScriptedExecutor.ends(terminal)))) {
            assertThat(outcome(stage.submitted(prompt(1)))).isEqualTo(told);
            assertThat(stage.stands(inputId(1))).isEqualTo("Consumed");
        }
    }

    static Stream<Arguments> endings() {
        JsonText arguments = JsonText.of("{\"a\":1}");
        return Stream.of(
                Arguments.of(new CoreApplyTerminal.NoResult(), new CompletionOutcome.CompletedWithoutResult()),
                Arguments.of(new CoreApplyTerminal.NoPendingBoundary(), new CompletionOutcome.CompletedWithoutResult()),
                Arguments.of(
                        new CoreApplyTerminal.CallbackPending("search", arguments),
                        new CompletionOutcome.CallbackPending("search", arguments)));
    }

    @Test
    void d17_a_reset_ends_waiting() {
        try (LoopStage stage = LoopStage.open(Threads.POOL, ScriptedExecutor.doing(ScriptedExecutor.succeeds()))) {
            CompletionHandle handle = stage.submitWithoutWake(prompt(1)).orElseThrow();

            stage.core().perform(stage.core().driver()::reset);

            assertTerminated(handle, "runtime reset");
        }
    }

    @Test
    void a15_a_run_is_asked_to_end_at_a_boundary_and_is_not_interrupted() {
        Pause pause = new Pause();
        List<String> asked = new CopyOnWriteArrayList<>();
        ScriptedExecutor executor = ScriptedExecutor.doing(
                        ScriptedExecutor.succeeds().after(pause))
                .handles(asked::add, reason -> asked.add("interrupted"));
        try (LoopStage stage = LoopStage.open(Threads.POOL, executor)) {
            CompletionHandle handle = stage.submitted(message(1, Optional.of(HandlingMode.STEER)));
            pause.awaitReached();

            assertThat(stage.core().command(stage.core().driver()::cancelAfterBoundary))
                    .isPresent();
            assertThat(stage.loop().boundaryHandle())
                    .hasValueSatisfying(at -> assertThatCode(() -> at.cancelAfterBoundary("boundary cancel"))
                            .doesNotThrowAnyException());
            pause.release();

            assertThat(outcome(handle)).isInstanceOf(CompletionOutcome.Completed.class);
            assertThat(asked).containsExactly("boundary cancel");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_steers_goes_first(Threads threads) {
        try (LoopStage stage = LoopStage.open(threads, ScriptedExecutor.doing(ScriptedExecutor.succeeds()))) {
            stage.submitWithoutWake(prompt(1));
            stage.submitWithoutWake(message(2, Optional.of(HandlingMode.STEER)));
            CompletionHandle last = stage.submitWithoutWake(prompt(3)).orElseThrow();
            stage.wakeIfAsked();

            outcome(last);

            assertThat(stage.executor().applied())
                    .containsExactly(List.of(inputId(2)), List.of(inputId(1)), List.of(inputId(3)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_goes_together_is_one_run_and_all_hear_of_it(Threads threads) {
        try (LoopStage stage = LoopStage.open(threads, ScriptedExecutor.doing(ScriptedExecutor.succeeds()))) {
            CompletionHandle one =
                    stage.submitWithoutWake(message(1, Optional.empty())).orElseThrow();
            CompletionHandle two =
                    stage.submitWithoutWake(message(2, Optional.empty())).orElseThrow();
            stage.loop().wake();

            assertThat(outcome(one)).isEqualTo(outcome(two));
            assertThat(stage.executor().applied()).containsExactly(List.of(inputId(1), inputId(2)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_retired_session_does_what_is_queued_and_stays_retired(Threads threads) {
        try (LoopStage stage = LoopStage.open(threads, ScriptedExecutor.doing(ScriptedExecutor.succeeds()))) {
            CompletionHandle handle = stage.submitWithoutWake(prompt(1)).orElseThrow();
            stage.core().perform(stage.core().driver()::retire);
            stage.loop().wake();

            assertThat(outcome(handle)).isInstanceOf(CompletionOutcome.Completed.class);
            assertThat(stage.state()).isEqualTo("Retired");
        }
    }

    @Test
    void what_gave_way_to_a_newer_input_will_never_run_and_says_so() {
        try (LoopStage stage = LoopStage.open(Threads.POOL, ScriptedExecutor.doing(ScriptedExecutor.succeeds()))) {
            CompletionHandle old = stage.submitWithoutWake(superseding(progress(1, Optional.empty()), "s"))
                    .orElseThrow();
            stage.submitWithoutWake(superseding(progress(2, Optional.empty()), "s"));

            assertThat(stage.stands(inputId(1))).isIn("Superseded", "Coalesced");
            assertThat(outcome(old))
                    .isInstanceOfSatisfying(
                            CompletionOutcome.Abandoned.class,
                            told -> assertThat(told.reason())
                                    .contains(inputId(2).value().toString()));
        }
    }

    @Test
    void an_input_is_destroyed_with_its_session_also_while_it_runs() {
        Pause pause = new Pause();
        ScriptedExecutor executor =
                ScriptedExecutor.doing(ScriptedExecutor.succeeds().after(pause));
        try (LoopStage stage = LoopStage.open(Threads.POOL, executor)) {
            CompletionHandle running = stage.submitted(prompt(1));
            pause.awaitReached();

            stage.core().perform(stage.core().driver()::destroy);

            assertTerminated(running, "runtime destroyed");
            pause.release();
            stage.awaitEnd();
            assertThat(stage.state()).isEqualTo("Destroyed");
            assertThat(stage.stands(inputId(1))).isEqualTo("Abandoned");
        }
    }

    private static void assertTerminated(CompletionHandle handle, String reason) {
        assertThat(outcome(handle))
                .isInstanceOfSatisfying(
                        CompletionOutcome.RuntimeTerminated.class,
                        told -> assertThat(told.reason()).isEqualTo(reason));
    }
}
