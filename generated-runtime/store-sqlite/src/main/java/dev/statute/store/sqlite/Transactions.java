package dev.statute.store.sqlite;

import dev.statute.session.store.RuntimeStoreException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes to the file, in transactions that are on the disk when they are told to be. One thread at a time; whoever writes holds
 * {@link Writer}'s lock.
 */
final class Transactions implements AutoCloseable {
    private final Database database;
    private final Witness witness;
    private final byte[] identity;
    private final Failures failures;

    Transactions(Database database, Witness witness, byte[] identity, Failures failures) {
        this.database = database;
        this.witness = witness;
        this.identity = identity;
        this.failures = failures;
    }

    /**
     * Does all of them in one transaction. One that fails leaves no trace, and the others are stored; if the transaction itself
     * fails nothing is.
     *
     * <p>Failures are rare, so nothing is marked before each write: SQLite would keep a copy of each page that two of them
     * change. If one fails, the transaction is begun again without it.
     *
     * @param writes may be done more than once, unless there is only one
     * @throws RuntimeStoreException if the transaction failed
     */
    void commit(List<? extends Pending<?>> writes) {
        List<Pending<?>> left = new ArrayList<>(writes);
        try {
            while (!left.isEmpty() && !isCommitted(left)) {
                left.removeIf(Pending::hasFailed);
            }
        } catch (SQLException failure) {
            throw failures.writing(failure);
        } catch (IOException failure) {
            throw RuntimeStoreException.internal("what was stored could not be noted beside the file")
                    .causedBy(failure);
        }
    }

    /** If not, one of them has failed, and nothing is stored. */
    private boolean isCommitted(List<Pending<?>> writes) throws SQLException, IOException {
        database.run(Sql.BEGIN);
        boolean open = true;
        try {
            for (Pending<?> write : writes) {
                attempt(write);
                if (write.hasFailed()) {
                    return false;
                }
            }
            long commits = database.first(row -> row.getLong(1), Sql.COUNT_COMMIT)
                    .orElseThrow(() -> RuntimeStoreException.internal("the store has lost the row that names it"));
            database.run(Sql.COMMIT);
            open = false;
            witness.note(identity, commits);
            return true;
        } finally {
            if (open) {
                rollBack();
            }
        }
    }

    private void attempt(Pending<?> write) {
        try {
            write.attempt(database);
        } catch (SQLException failure) {
            write.failed(failures.writing(failure));
        } catch (RuntimeException failure) {
            write.failed(failure);
        }
    }

    /** Reads what is committed. */
    <T> T read(Readers.Read<T> read) throws SQLException {
        return read.from(database);
    }

    private void rollBack() {
        try {
            database.run(Sql.ROLLBACK);
        } catch (SQLException alreadyRolledBack) {
            // SQLite has done it itself, as it does when the disk is full. If it has not, the next BEGIN says so.
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        try {
            database.close();
        } finally {
            witness.close();
        }
    }
}
