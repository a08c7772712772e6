package dev.statute.store.sqlite;

import dev.statute.session.store.RuntimeStoreException;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
     * Does all of them in one transaction, and tells each what came of it. One that fails leaves no trace, and the others are
     * stored.
     *
     * <p>Failures are rare, so nothing is marked before each write: SQLite would keep a copy of each page that two of them
     * change. If one fails the transaction is begun again without it. It is tried once more alone, as it may have failed for
     * something that others had written and that was undone.
     *
     * @param writes may be done more than once, unless there is only one
     * @throws RuntimeStoreException if the transaction failed; nothing is stored then
     */
    void commit(List<? extends Pending<?>> writes) {
        List<Pending<?>> together = new ArrayList<>(writes);
        List<Pending<?>> alone = new ArrayList<>();
        Optional<Failed> failed = committed(together);
        while (failed.isPresent()) {
            together.remove(failed.get().write());
            if (writes.size() == 1) {
                failed.get().write().failed(failed.get().why());
            } else {
                alone.add(failed.get().write());
            }
            failed = together.isEmpty() ? Optional.empty() : committed(together);
        }
        alone.forEach(this::commitAlone);
    }

    private void commitAlone(Pending<?> write) {
        try {
            committed(List.of(write)).ifPresent(failed -> write.failed(failed.why()));
        } catch (RuntimeStoreException failure) {
            write.failed(failure);
        }
    }

    /** A write that cannot be done, which keeps those that share its transaction from being done. */
    private record Failed(Pending<?> write, Throwable why) {}

    private Optional<Failed> committed(List<Pending<?>> writes) {
        try {
            begin();
            boolean open = true;
            try {
                for (Pending<?> write : writes) {
                    Optional<Failed> failed = attempt(write);
                    if (failed.isPresent()) {
                        return failed;
                    }
                }
                Counted counted = database.first(Counted::read, Sql.COUNT_COMMIT)
                        .orElseThrow(() -> RuntimeStoreException.internal("the store has lost the row that names it"));
                failures.requirePresent(counted.version());
                database.run(Sql.COMMIT);
                open = false;
                witness.note(identity, counted.commits());
                return Optional.empty();
            } finally {
                if (open) {
                    rollBack();
                }
            }
        } catch (SQLException failure) {
            throw failures.writing(failure);
        }
    }

    /** What a transaction finds: how many commits there are with it, and of which version the tables are. */
    private record Counted(long commits, long version) {
        static Counted read(ResultSet row) throws SQLException {
            return new Counted(row.getLong(1), row.getLong(2));
        }
    }

    /** If a transaction could not be ended before, it is now. */
    private void begin() throws SQLException {
        try {
            database.run(Sql.BEGIN);
        } catch (SQLException failure) {
            try {
                database.run(Sql.ROLLBACK);
            } catch (SQLException noneIsOpen) {
                throw failure;
            }
            database.run(Sql.BEGIN);
        }
    }

    private Optional<Failed> attempt(Pending<?> write) {
        try {
            write.attempt(database);
            return Optional.empty();
        } catch (SQLException failure) {
            return Optional.of(new Failed(write, failures.writing(failure)));
        } catch (RuntimeException | Error failure) {
            // Whoever reads transcripts may throw anything; the other writes are none of his business.
            return Optional.of(new Failed(write, failure));
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
            // SQLite has done it itself, as it does when the disk is full. If it has not, whoever begins next does.
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
