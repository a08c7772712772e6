package dev.statute.session;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.Pause;
import dev.statute.session.machine.RuntimeControl.Phase;
import dev.statute.session.store.InMemoryBlobStore;
import dev.statute.session.store.TestStores;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Whoever only looks at sessions. */
class SessionQueriesTest {
    private static final SessionId SESSION = Runtimes.session(1);

    @Test
    void whoLooksDoesNotWaitForAStoreThatIsSlow() {
        Pause pause = new Pause();
        SessionRuntime runtime = Runtimes.with(SessionRuntime.persistent(
                SlowStore.at("persistInputState", pause, TestStores.empty()), new InMemoryBlobStore()));
        runtime.register(SESSION);
        CompletableFuture<AcceptOutcome> accepting =
                CompletableFuture.supplyAsync(() -> runtime.accept(SESSION, prompt(1)));
        pause.awaitReached();

        assertThat(runtime.runtimeState(SESSION)).isEqualTo(Phase.IDLE);
        assertThat(runtime.activeInputs(SESSION)).isEmpty();
        assertThat(runtime.views()).hasSize(1);

        pause.release();
        assertThat(Waiting.result(accepting)).isInstanceOf(AcceptOutcome.Accepted.class);
        assertThat(runtime.activeInputs(SESSION)).containsExactly(inputId(1));
    }
}
