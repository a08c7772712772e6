package dev.statute.session.ops;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A value that is there once. Those who ask see it at once; those who want to be called are called later, when no lock is
 * held any more.
 *
 * @param <T> the value
 */
final class Promise<T> {
    private final CompletableFuture<T> value = new CompletableFuture<>();
    private final CompletableFuture<T> told = new CompletableFuture<>();

    /**
     * Sets the value. May be called under a lock.
     *
     * @return whether there was none
     */
    boolean keep(T kept) {
        return value.complete(kept);
    }

    /** Gives up: there will be no value. */
    boolean cancel() {
        return value.cancel(false);
    }

    /** Calls those who want to be called. Not to be called under a lock. */
    void tell() {
        value.whenComplete((kept, failure) -> {
            if (failure == null) {
                told.complete(kept);
            } else {
                told.completeExceptionally(failure);
            }
        });
    }

    Optional<T> peek() {
        return value.isDone() && !value.isCompletedExceptionally() ? Optional.of(value.join()) : Optional.empty();
    }

    /** Waits as long as it takes; a promise that is given up is a {@link java.util.concurrent.CancellationException}. */
    T await() throws InterruptedException {
        try {
            return value.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("A promise is kept or given up, and does not fail.", impossible);
        }
    }

    T await(Duration atMost) throws InterruptedException, TimeoutException {
        try {
            return value.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("A promise is kept or given up, and does not fail.", impossible);
        }
    }

    CompletionStage<T> stage() {
        return told.minimalCompletionStage();
    }
}
