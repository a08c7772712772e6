package dev.statute.store.sqlite;

import dev.statute.session.store.RuntimeStoreException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * All who write to the file in this process. Whoever comes while nobody else writes does it himself; what comes meanwhile waits
 * for a thread that does all that waits in one transaction, so that many writes share the time that the disk takes. Whoever
 * writes waits until his transaction is on the disk.
 */
final class Writer implements AutoCloseable {
    /** So many writes share a transaction at most; the first of them waits for all. */
    private static final int BATCH = 256;

    /** About half of what a fast disk takes for a commit. */
    private static final long PATIENCE_NANOS = 100_000;

    /** Behind it comes nothing. */
    private static final Pending<?> END = new Pending<>(database -> {
        throw new IllegalStateException("The end is not written.");
    });

    private final Transactions transactions;
    private final WriteProbe probe;
    private final LinkedBlockingQueue<Pending<?>> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    /** Held by whoever uses the connection. */
    private final ReentrantLock writing = new ReentrantLock();
    /** Nothing enters the queue behind the end. */
    private final ReentrantLock entrance = new ReentrantLock();

    private boolean closed;

    // Of the thread that writes; others read it for a guess.
    private volatile int lastBatch = 1;

    Writer(Transactions transactions, WriteProbe probe, String name) {
        this.transactions = transactions;
        this.probe = probe;
        this.thread = new Thread(this::work, name);
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /**
     * Stores something; returns when it is on the disk.
     *
     * @throws RuntimeStoreException if it failed; nothing of it is stored then
     */
    <T> T write(Write<T> write) {
        refuseWithinWrite();
        Pending<T> pending = new Pending<>(write);
        if (isQuiet() && writing.tryLock()) {
            finishAndUnlock(pending);
        } else {
            enter(pending);
        }
        return pending.await();
    }

    /**
     * The same in a transaction of its own, on the thread of the caller: for what calls back.
     *
     * @throws RuntimeStoreException if it failed; nothing of it is stored then
     */
    <T> T writeHere(Write<T> write) {
        refuseWithinWrite();
        Pending<T> pending = new Pending<>(write);
        writing.lock();
        finishAndUnlock(pending);
        return pending.await();
    }

    /**
     * Reads something with the connection that writes, if nobody writes. It knows what it has written; the others have to read
     * that from the file again after each commit.
     *
     * @return empty if somebody writes
     */
    <T> Optional<T> tryRead(Readers.Read<T> read) throws SQLException {
        if (!writing.tryLock()) {
            return Optional.empty();
        }
        try {
            requireOpen();
            return Optional.of(transactions.read(read));
        } finally {
            writing.unlock();
        }
    }

    /** It would wait for itself, or undo what it is part of. */
    private void refuseWithinWrite() {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException(
                    "The store is told to store something, or to close, by what it has asked what"
                            + " to store. Do that before or after.");
        }
    }

    private void finishAndUnlock(Pending<?> pending) {
        try {
            requireOpen();
            finish(List.of(pending));
        } finally {
            writing.unlock();
        }
    }

    /** Whether whoever comes is alone, as far as can be seen. */
    private boolean isQuiet() {
        return lastBatch == 1 && waiting.isEmpty() && !writing.hasQueuedThreads();
    }

    private void enter(Pending<?> pending) {
        entrance.lock();
        try {
            refuseIfClosed();
            waiting.add(pending);
        } finally {
            entrance.unlock();
        }
    }

    private void requireOpen() {
        entrance.lock();
        try {
            refuseIfClosed();
        } finally {
            entrance.unlock();
        }
    }

    private void refuseIfClosed() {
        if (closed) {
            throw closedAlready();
        }
    }

    private static RuntimeStoreException closedAlready() {
        return RuntimeStoreException.internal("the store is closed");
    }

    private void work() {
        try {
            boolean more = true;
            while (more) {
                more = finishBatch(awaitFirst());
            }
        } finally {
            // Also if the thread dies: nobody may wait for what nobody does.
            endQueue();
        }
    }

    /** Does what waits once nobody else writes. Whether more may come. */
    private boolean finishBatch(Pending<?> first) {
        writing.lock();
        try {
            List<Pending<?>> batch = new ArrayList<>();
            batch.add(first);
            awaitOthers();
            waiting.drainTo(batch, BATCH - 1);
            boolean more = !batch.remove(END);
            lastBatch = Math.max(1, batch.size());
            if (!batch.isEmpty()) {
                finish(batch);
            }
            return more;
        } finally {
            writing.unlock();
        }
    }

    private void endQueue() {
        entrance.lock();
        try {
            closed = true;
            Pending.abandon(List.copyOf(waiting), closedAlready());
            waiting.clear();
        } finally {
            entrance.unlock();
        }
    }

    /**
     * Those who were told of the last batch come again one after the other. Without this the first of them would have the disk
     * for himself, and all others would wait for it.
     */
    private void awaitOthers() {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (waiting.size() + 1 < lastBatch && System.nanoTime() < deadline) {
            Thread.yield();
        }
    }

    private Pending<?> awaitFirst() {
        while (true) {
            try {
                return waiting.take();
            } catch (InterruptedException nobodysBusiness) {
                // The thread ends when the writer is closed, and not otherwise.
            }
        }
    }

    private void finish(List<Pending<?>> batch) {
        try {
            transactions.commit(batch);
        } catch (RuntimeException | Error failure) {
            // Somebody waits, whatever it is.
            Pending.abandon(batch, failure);
            return;
        }
        probe.beforeAcknowledgement();
        Pending.acknowledge(batch);
        probe.afterAcknowledgement();
    }

    /** Takes nothing more, stores what waits, and lets the file go. */
    @Override
    public void close() throws SQLException, IOException {
        refuseWithinWrite();
        entrance.lock();
        try {
            closed = true;
            waiting.add(END);
        } finally {
            entrance.unlock();
        }
        awaitThread();
        writing.lock();
        try {
            transactions.close();
        } finally {
            writing.unlock();
        }
    }

    private void awaitThread() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
