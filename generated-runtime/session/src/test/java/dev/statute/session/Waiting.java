package dev.statute.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.completion.CompletionOutcome;
import dev.statute.session.loop.Pause;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Waits for what other threads do, and fails when that takes too long. */
final class Waiting {
    private Waiting() {}

    static CompletionOutcome outcome(CompletionHandle handle) {
        return result(handle.toCompletableFuture());
    }

    static <T> T result(Future<T> future) {
        try {
            return future.get(Pause.DEADLINE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    /** Waits until a thread that was started waits for another one, or is done. */
    static void forRest(Thread thread) {
        long deadline = System.nanoTime() + Pause.DEADLINE.toNanos();
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            assertThat(System.nanoTime()).as("%s", thread.getState()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** Lets threads do what they were given, and no more. */
    static void forAll(ExecutorService threads) {
        threads.shutdown();
        try {
            assertThat(threads.awaitTermination(Pause.DEADLINE.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
