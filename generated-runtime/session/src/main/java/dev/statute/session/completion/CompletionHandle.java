package dev.statute.session.completion;

import dev.statute.session.types.InputId;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for one input. It is told once what became of it, and says so as often as it is asked.
 *
 * <p>Safe for use by several threads. Waiting holds no lock, and is as friendly to virtual threads as to others.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class CompletionHandle {
    private static final Logger LOG = LoggerFactory.getLogger(CompletionHandle.class);

    private final InputId inputId;
    private final CompletableFuture<CompletionOutcome> future;

    CompletionHandle(InputId inputId, CompletableFuture<CompletionOutcome> future) {
        this.inputId = inputId;
        this.future = future;
    }

    /** The input that is waited for. If an input was repeated it is the one that stands for it. */
    public InputId inputId() {
        return inputId;
    }

    /** Whether there is nothing to wait for any more. */
    public boolean isDone() {
        return future.isDone();
    }

    /**
     * Waits as long as it takes.
     *
     * @throws CompletionWaitException if nobody can tell
     * @throws InterruptedException if the thread was interrupted; the input is not, and the handle can be asked again
     */
    public CompletionOutcome await() throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw waitError(failure);
        }
    }

    /**
     * Waits, but no longer than it is told.
     *
     * @param atMost how long
     * @throws CompletionWaitException if nobody can tell
     * @throws TimeoutException if there is no outcome yet; the handle can be asked again
     * @throws InterruptedException if the thread was interrupted; the input is not, and the handle can be asked again
     */
    public CompletionOutcome await(Duration atMost) throws InterruptedException, TimeoutException {
        try {
            return future.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failure) {
            throw waitError(failure);
        }
    }

    /**
     * The same as a future, which fails with a {@link CompletionWaitException} if nobody can tell. Completing or cancelling
     * it changes nothing for anybody else.
     */
    public CompletableFuture<CompletionOutcome> toCompletableFuture() {
        return future.copy();
    }

    /**
     * A handle that tells the same outcome after something was cleaned up. What the cleanup throws is logged and changes
     * nothing. There is no cleanup if nobody can tell what became of the input.
     *
     * @param cleanup is called once, with the outcome
     */
    public CompletionHandle afterCleanup(Consumer<CompletionOutcome> cleanup) {
        Objects.requireNonNull(cleanup, "cleanup");
        return new CompletionHandle(inputId, future.thenApply(outcome -> {
            try {
                cleanup.accept(outcome);
            } catch (RuntimeException failure) {
                LOG.warn("The cleanup after the input {} failed.", inputId.value(), failure);
            }
            return outcome;
        }));
    }

    private static CompletionWaitException waitError(ExecutionException failure) {
        Throwable thrown = failure.getCause();
        return thrown instanceof CompletionWaitException error
                ? error.rethrown()
                : CompletionWaitException.authorityUnavailable(String.valueOf(thrown));
    }
}
