package dev.statute.session.completion;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apiguardian.api.API;

/**
 * Those who waited for some inputs and will be told together. Whoever has taken them tells them something, whatever happens;
 * what is said first is what they hear.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class TakenWaiters {
    private final List<CompletableFuture<CompletionOutcome>> waiters;
    private final Executor delivery;

    TakenWaiters(List<CompletableFuture<CompletionOutcome>> waiters, Executor delivery) {
        this.waiters = List.copyOf(waiters);
        this.delivery = delivery;
    }

    /** How many they are. */
    public int count() {
        return waiters.size();
    }

    /** Tells them what became of their inputs, in the order in which they came. */
    public void resolve(CompletionOutcome outcome) {
        waiters.forEach(waiter -> delivery.execute(() -> waiter.complete(outcome)));
    }

    /** Tells them that nobody can tell. */
    public void fail(CompletionWaitException error) {
        waiters.forEach(waiter -> delivery.execute(() -> waiter.completeExceptionally(error)));
    }
}
