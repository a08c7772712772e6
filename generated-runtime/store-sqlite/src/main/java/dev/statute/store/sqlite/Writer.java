package dev.statute.store.sqlite;

import dev.statute.session.store.RuntimeStoreException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The only one who writes to the file in this process: a thread that does all writes that wait in one transaction, so that they
 * share the time that the disk takes. Whoever writes waits until his transaction is on the disk.
 */
final class Writer implements AutoCloseable {
    /** So many writes share a transaction at most; the first of them waits for all. */
    private static final int BATCH = 256;

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
        Pending<T> pending = new Pending<>(write);
        enter(pending);
        return pending.await();
    }

    /**
     * The same in a transaction of its own, on the thread of the caller: for what calls back.
     *
     * @throws RuntimeStoreException if it failed; nothing of it is stored then
     */
    <T> T writeHere(Write<T> write) {
        Pending<T> pending = new Pending<>(write);
        writing.lock();
        try {
            requireOpen();
            finish(List.of(pending));
        } finally {
            writing.unlock();
        }
        return pending.await();
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
            List<Pending<?>> batch = new ArrayList<>();
            boolean more = true;
            while (more) {
                more = take(batch);
                finishAlone(batch);
                batch.clear();
            }
        } finally {
            // Also if the thread dies: nobody may wait for what nobody does.
            endQueue();
        }
    }

    private void endQueue() {
        entrance.lock();
        try {
            closed = true;
            waiting.forEach(pending -> pending.abandon(closedAlready()));
            waiting.clear();
        } finally {
            entrance.unlock();
        }
    }

    /** Waits for something to do. Whether more may come. */
    private boolean take(List<Pending<?>> batch) {
        Pending<?> first = awaitFirst();
        batch.add(first);
        waiting.drainTo(batch, BATCH - 1);
        return !batch.remove(END);
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

    private void finishAlone(List<Pending<?>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        writing.lock();
        try {
            finish(batch);
        } finally {
            writing.unlock();
        }
    }

    private void finish(List<Pending<?>> batch) {
        try {
            transactions.commit(batch);
        } catch (RuntimeException failure) {
            batch.forEach(pending -> pending.abandon(failure));
            return;
        } catch (Error failure) {
            // Somebody waits, whatever it is.
            batch.forEach(pending -> pending.abandon(
                    RuntimeStoreException.internal("the store failed").causedBy(failure)));
            throw failure;
        }
        probe.beforeAcknowledgement();
        batch.forEach(Pending::acknowledge);
        probe.afterAcknowledgement();
    }

    /** Takes nothing more, stores what waits, and lets the file go. */
    @Override
    public void close() throws SQLException, IOException {
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
