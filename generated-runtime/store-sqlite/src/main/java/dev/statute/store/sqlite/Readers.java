package dev.statute.store.sqlite;

import dev.statute.session.store.RuntimeStoreException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/** Connections that read, as many at the same time as there are. None waits for one that writes. */
final class Readers implements AutoCloseable {
    private final Connections connections;
    private final Failures failures;
    private final Semaphore free;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Database> idle = new ArrayDeque<>();
    private final int size;
    private boolean closed;

    Readers(Connections connections, Failures failures, int size) {
        this.connections = connections;
        this.failures = failures;
        this.size = size;
        this.free = new Semaphore(size);
    }

    /** Reads something. */
    interface Read<T> {
        T from(Database database) throws SQLException;
    }

    /**
     * Reads what is committed.
     *
     * @throws RuntimeStoreException if that failed
     */
    <T> T read(Read<T> read) {
        free.acquireUninterruptibly();
        try (Lease lease = new Lease(take())) {
            T answer = read.from(lease.database);
            lease.isSound = true;
            return answer;
        } catch (SQLException failure) {
            throw failures.reading(failure);
        } finally {
            free.release();
        }
    }

    /** A connection in use. One that has failed is not given back: the next one starts anew. */
    private final class Lease implements AutoCloseable {
        private final Database database;
        private boolean isSound;

        Lease(Database database) {
            this.database = database;
        }

        @Override
        public void close() throws SQLException {
            if (isSound) {
                giveBack(database);
            } else {
                database.close();
            }
        }
    }

    private Database take() throws SQLException {
        lock.lock();
        try {
            if (closed) {
                throw RuntimeStoreException.internal("the store is closed");
            }
            Database database = idle.poll();
            return database == null ? new Database(connections.reading(), WriteProbe.NONE) : database;
        } finally {
            lock.unlock();
        }
    }

    private void giveBack(Database database) {
        lock.lock();
        try {
            idle.push(database);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for those who read, and lets the file go. */
    @Override
    public void close() throws SQLException {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        free.acquireUninterruptibly(size);
        try {
            for (Database database : idle) {
                database.close();
            }
            idle.clear();
        } finally {
            free.release(size);
        }
    }
}
