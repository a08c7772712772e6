package dev.statute.session.loop;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.loop.LoopStage.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.loop.LoopStage.Threads;
import dev.statute.session.run.RunResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
}
