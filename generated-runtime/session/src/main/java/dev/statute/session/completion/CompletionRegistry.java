package dev.statute.session.completion;

import dev.statute.session.policy.WaiterScopeRule;
import dev.statute.session.types.InputId;
import dev.statute.session.types.SessionEnding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * Who waits for the inputs of one session. It decides nothing, and nothing may depend on who waits.
 *
 * <p>Safe for use by several threads. Its lock is held for moments and nothing is called under it. Who is told something stops
 * waiting at once, and hears it as soon as the registry may call out, which the given executor decides.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class CompletionRegistry {
    private final Executor delivery;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<InputId, List<CompletableFuture<CompletionOutcome>>> waiters = new LinkedHashMap<>();

    /**
     * Nobody waits.
     *
     * @param delivery calls those who wait; at once, or later if the calling thread holds a lock
     */
    public CompletionRegistry(Executor delivery) {
        this.delivery = Objects.requireNonNull(delivery, "delivery");
    }

    /** One more waits for an input. Whoever registers makes sure that the input can still end. */
    public CompletionHandle register(InputId id) {
        CompletableFuture<CompletionOutcome> waiter = new CompletableFuture<>();
        lock.lock();
        try {
            waiters.computeIfAbsent(id, none -> new ArrayList<>(1)).add(waiter);
        } finally {
            lock.unlock();
        }
        return new CompletionHandle(id, waiter);
    }

    /** Tells all who wait for an input what became of it, in the order in which they came. */
    public void resolve(InputId id, CompletionOutcome outcome) {
        take(List.of(id)).resolve(outcome);
    }

    /** Tells all who wait for an input that nobody can tell. */
    public void fail(InputId id, CompletionWaitException error) {
        take(List.of(id)).fail(error);
    }

    /** Tells everybody that nobody can tell. */
    public void failAll(CompletionWaitException error) {
        take(waitedFor()).fail(error);
    }

    /**
     * Tells those whom it concerns that something befell the session.
     *
     * @param ending what
     * @param pending whether an input can still end by itself; asked without the lock of the registry
     */
    public void terminate(SessionEnding ending, Predicate<InputId> pending) {
        CompletionOutcome outcome = Terminations.outcome(ending);
        switch (WaiterScopeRule.decide(ending)) {
            case ALL -> take(waitedFor()).resolve(outcome);
            case NO_LONGER_ACTIVE ->
                take(waitedFor().stream().filter(pending.negate()).toList()).resolve(outcome);
        }
    }

    /** Those who wait for inputs, who stop waiting here and are told by whoever has taken them. */
    public TakenWaiters take(Collection<InputId> ids) {
        List<CompletableFuture<CompletionOutcome>> taken = new ArrayList<>();
        lock.lock();
        try {
            for (InputId id : ids) {
                Optional.ofNullable(waiters.remove(id)).ifPresent(taken::addAll);
            }
        } finally {
            lock.unlock();
        }
        return new TakenWaiters(taken, delivery);
    }

    /** Who waits for what. */
    public CompletionSnapshot snapshot() {
        lock.lock();
        try {
            return new CompletionSnapshot(waiters.entrySet().stream()
                    .map(entry -> new CompletionSnapshot.Entry(
                            entry.getKey(), entry.getValue().size()))
                    .sorted(Comparator.comparing(
                            entry -> entry.inputId().value().toString()))
                    .toList());
        } finally {
            lock.unlock();
        }
    }

    private List<InputId> waitedFor() {
        lock.lock();
        try {
            return List.copyOf(waiters.keySet());
        } finally {
            lock.unlock();
        }
    }
}
