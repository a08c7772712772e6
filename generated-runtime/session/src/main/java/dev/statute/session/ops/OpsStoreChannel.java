package dev.statute.session.ops;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.json.WireFormat;
import dev.statute.session.operation.OpsLifecycleRecord;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.store.RuntimeStoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Stores the operations of one runtime, one record after the other, on a given executor. Records that wait at the same time
 * are stored as one: the last of them has all that the others have. There is a task only while something waits.
 */
final class OpsStoreChannel implements OpsPersistenceChannel, AutoCloseable {
    private final RuntimeStore store;
    private final LogicalRuntimeId runtimeId;
    private final WireFormat<OpsLifecycleRecord> format;
    private final Executor executor;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition stored = lock.newCondition();
    private List<Request> waiting = new ArrayList<>();
    private boolean working;
    private boolean storing;
    private boolean closed;
    private volatile Runnable takenOver = () -> {};

    private record Request(OpsLifecycleRecord operations, CompletableFuture<Boolean> stored) {}

    OpsStoreChannel(
            RuntimeStore store, LogicalRuntimeId runtimeId, WireFormat<OpsLifecycleRecord> format, Executor executor) {
        this.store = store;
        this.runtimeId = runtimeId;
        this.format = format;
        this.executor = Objects.requireNonNull(executor, "executor");
    }

    @Override
    public CompletionStage<?> submit(OpsLifecycleRecord operations) {
        Request request = new Request(operations, new CompletableFuture<>());
        if (enqueue(request)) {
            try {
                executor.execute(this::work);
            } catch (RuntimeException | Error rejected) {
                // Also if no thread can be made: somebody waits for it.
                fail(takeAndStop(), new IllegalStateException("nobody stores operations any more", rejected));
            }
        }
        return request.stored();
    }

    /** Says what is done once it turns out that somebody else has taken the runtime over. */
    void whenTakenOver(Runnable given) {
        takenOver = Objects.requireNonNull(given, "given");
    }

    @Override
    public void heard(Throwable failure) {
        if (failure instanceof RuntimeStoreException refusal
                && refusal.kind() == RuntimeStoreException.Kind.TAKEN_OVER) {
            takenOver.run();
        }
    }

    /** Stores nothing any more: whoever waits, and whoever comes, is refused. Waits for what is being stored. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        fail(takeAndStop(), closedAlready());
        awaitStored();
    }

    private void awaitStored() {
        lock.lock();
        try {
            while (storing) {
                stored.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody has to start the work. */
    private boolean enqueue(Request request) {
        lock.lock();
        try {
            if (closed) {
                request.stored().completeExceptionally(closedAlready());
                return false;
            }
            waiting.add(request);
            boolean idle = !working;
            working = true;
            return idle;
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        for (List<Request> batch = takeOrStop(); !batch.isEmpty(); batch = takeOrStop()) {
            store(batch);
        }
    }

    private void store(List<Request> batch) {
        try {
            OpsLifecycleRecord last = batch.get(batch.size() - 1).operations();
            store.persistOpsLifecycle(runtimeId, format.writeBytes(last));
        } catch (RuntimeException | Error failure) {
            // Whatever it was, somebody waits for it.
            notStoring();
            fail(batch, failure);
            return;
        }
        notStoring();
        batch.forEach(request -> request.stored().complete(true));
    }

    /** What waits; if nothing does, the work is over. */
    private List<Request> takeOrStop() {
        lock.lock();
        try {
            working = !waiting.isEmpty();
            storing = working;
            return take();
        } finally {
            lock.unlock();
        }
    }

    private void notStoring() {
        lock.lock();
        try {
            storing = false;
            stored.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What waits, with which nobody works any more. */
    private List<Request> takeAndStop() {
        lock.lock();
        try {
            working = false;
            return take();
        } finally {
            lock.unlock();
        }
    }

    private List<Request> take() {
        List<Request> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }

    private static void fail(List<Request> requests, Throwable failure) {
        requests.forEach(request -> request.stored().completeExceptionally(failure));
    }

    private static IllegalStateException closedAlready() {
        return new IllegalStateException("the operations are not stored any more");
    }
}
