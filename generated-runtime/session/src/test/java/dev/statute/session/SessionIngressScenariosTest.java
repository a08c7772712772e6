package dev.statute.session;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static dev.statute.session.loop.ScriptedExecutor.doing;
import static dev.statute.session.loop.ScriptedExecutor.ends;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.input.SessionId;
import dev.statute.session.machine.InputLifecycle;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.run.RunResult;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How an input goes through a session from end to end. */
class SessionIngressScenariosTest {
    private static final SessionId SESSION = Runtimes.session(1);

    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    @DisplayName("IC-01: a prompt that is waited for is consumed, and whoever waits gets what the executor says")
    void ic01_aPromptFromEndToEnd() {
        // given
        RunResult result = RunResult.ofText("here you are");
        SessionRuntime runtime = Runtimes.with(SessionRuntime.ephemeral().loopExecutor(threads));
        runtime.ensureExecutor(SESSION, doing(ends(new CoreApplyTerminal.Result(result))));

        // when
        CompletionHandle handle =
                runtime.acceptWithCompletion(SESSION, prompt(1)).handle().orElseThrow();
        CompletionOutcome outcome = Waiting.outcome(handle);
        Waiting.forAll(threads);

        // then
        assertThat(outcome).isEqualTo(new CompletionOutcome.Completed(result));
        assertThat(runtime.inputState(SESSION, inputId(1)).orElseThrow().phase())
                .isEqualTo(InputLifecycle.Phase.CONSUMED);
        assertThat(runtime.activeInputs(SESSION)).isEmpty();
        assertThat(runtime.runtimeState(SESSION)).isEqualTo(RuntimeControl.Phase.ATTACHED);
    }
}
