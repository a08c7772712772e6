package dev.statute.session.completion;

import static dev.statute.session.Samples.inputId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.run.RunResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What somebody can do who waits for an input. */
final class CompletionHandleTest {
    private static final CompletionOutcome DONE = new CompletionOutcome.Completed(RunResult.ofText("done"));

    private final CompletionRegistry registry = new CompletionRegistry(Runnable::run);
    private final CompletionHandle handle = registry.register(inputId(1));

    @Test
    void waiting_ends_when_it_took_too_long_and_can_be_taken_up_again() throws Exception {
        assertThatThrownBy(() -> handle.await(Duration.ZERO)).isInstanceOf(TimeoutException.class);

        registry.resolve(inputId(1), DONE);

        assertThat(handle.await(Duration.ZERO)).isEqualTo(DONE);
        assertThat(handle.await()).isEqualTo(DONE);
    }

    @Test
    void an_interrupt_ends_waiting_and_not_the_input() throws Exception {
        Thread.currentThread().interrupt();
        assertThatThrownBy(handle::await).isInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();

        registry.resolve(inputId(1), DONE);
        assertThat(handle.await()).isEqualTo(DONE);
    }

    @Test
    void nobody_can_answer_for_the_runtime() throws Exception {
        handle.toCompletableFuture().complete(new CompletionOutcome.Cancelled());
        handle.toCompletableFuture().cancel(true);
        assertThat(handle.isDone()).isFalse();

        registry.resolve(inputId(1), DONE);
        assertThat(handle.toCompletableFuture().join()).isEqualTo(DONE);
    }

    @Test
    void a_cleanup_is_over_before_its_handle_tells() throws Exception {
        List<String> order = new ArrayList<>();
        CompletionHandle cleaned = handle.afterCleanup(outcome -> order.add("cleaned up after " + outcome));
        cleaned.toCompletableFuture().thenRun(() -> order.add("told"));

        registry.resolve(inputId(1), DONE);

        assertThat(order).containsExactly("cleaned up after " + DONE, "told");
        assertThat(cleaned.await()).isEqualTo(DONE);
        assertThat(cleaned.inputId()).isEqualTo(inputId(1));
    }

    @Test
    void a_cleanup_that_fails_changes_nothing() throws Exception {
        CompletionHandle cleaned = handle.afterCleanup(outcome -> {
            throw new IllegalStateException("dirty");
        });

        registry.resolve(inputId(1), DONE);

        assertThat(cleaned.await()).isEqualTo(DONE);
    }

    @Test
    void there_is_nothing_to_clean_up_after_if_nobody_can_tell() {
        List<CompletionOutcome> seen = new ArrayList<>();
        CompletionHandle cleaned = handle.afterCleanup(seen::add);

        registry.fail(inputId(1), CompletionWaitException.channelClosed());

        assertThatThrownBy(cleaned::await)
                .isInstanceOf(CompletionWaitException.class)
                .hasMessage("completion channel closed without result");
        assertThatThrownBy(() -> handle.toCompletableFuture().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(CompletionWaitException.class);
        assertThat(seen).isEmpty();
    }
}
