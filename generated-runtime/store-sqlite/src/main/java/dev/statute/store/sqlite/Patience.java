package dev.statute.store.sqlite;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.BusyHandler;

/**
 * Waits for another process that writes, by looking again every half of a millisecond. SQLite itself would look every tenth of a
 * second before long, and hardly ever find the moment in which a busy process has let the file go. For one connection.
 */
final class Patience extends BusyHandler {
    private static final long NAP_NANOS = 500_000;

    private final Duration atMost;
    private long begun;

    Patience(Duration atMost) {
        this.atMost = atMost;
    }

    @Override
    protected int callback(int triesBefore) throws SQLException {
        return waits(triesBefore) ? 1 : 0;
    }

    /** Waits a little; false if it has waited long enough. */
    boolean waits(int triesBefore) {
        if (triesBefore == 0) {
            begun = System.nanoTime();
        }
        if (System.nanoTime() - begun >= atMost.toNanos()) {
            return false;
        }
        // A thread that is interrupted would not wait at all.
        boolean interrupted = Thread.interrupted();
        LockSupport.parkNanos(NAP_NANOS);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
