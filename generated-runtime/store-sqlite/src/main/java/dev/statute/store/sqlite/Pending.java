package dev.statute.store.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A write, and somebody who waits until it is on the disk or has failed.
 *
 * <p>Waking a thread costs more than most writes. So whoever has written a batch wakes the first of those who wait for it, and
 * each of them wakes two more: they do it at the same time, while the next batch is written.
 */
final class Pending<T> {
    /** Should the one who was to wake this one have died on the way. */
    private static final long LONGEST_NAP_NANOS = 1_000_000_000;

    private final Write<T> write;
    private final Thread waiter = Thread.currentThread();
    // Of the thread that writes, until it says that it is done.
    private @Nullable T result;
    private @Nullable Throwable failure;
    private List<Pending<?>> batch = List.of();
    private int position;
    private volatile boolean done;

    /** A write for which the present thread will wait. */
    Pending(Write<T> write) {
        this.write = write;
    }

    /** Is done within a transaction. May be done again, if the transaction has to begin again. */
    void attempt(Database database) throws SQLException {
        result = write.in(database);
    }

    /** Is not done. */
    void failed(Throwable why) {
        failure = why;
    }

    /** None of them is done. */
    static void abandon(List<Pending<?>> batch, Throwable why) {
        batch.forEach(each -> each.failed(why));
        acknowledge(batch);
    }

    /** All of them are done. Whoever waits may go on. */
    static void acknowledge(List<Pending<?>> batch) {
        List<Pending<?>> shared = List.copyOf(batch);
        for (int i = 0; i < shared.size(); i++) {
            shared.get(i).batch = shared;
            shared.get(i).position = i;
        }
        // Whoever finds himself done wakes those behind him, who must find themselves done then.
        for (int i = shared.size() - 1; i >= 0; i--) {
            shared.get(i).done = true;
        }
        wake(shared, 0);
    }

    private static void wake(List<Pending<?>> batch, int position) {
        if (position < batch.size()) {
            LockSupport.unpark(batch.get(position).waiter);
        }
    }

    /**
     * Waits, and is not kept from it by an interrupt, since what is written would be written all the same; the thread stays
     * interrupted.
     */
    @SuppressWarnings("NullAway") // What a write gives may be null only if its caller expects that.
    T await() {
        boolean interrupted = false;
        while (!done) {
            LockSupport.parkNanos(this, LONGEST_NAP_NANOS);
            interrupted |= Thread.interrupted();
        }
        wake(batch, 2 * position + 1);
        wake(batch, 2 * position + 2);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure instanceof RuntimeException told) {
            throw told;
        } else if (failure instanceof Error told) {
            throw told;
        }
        return result;
    }
}
