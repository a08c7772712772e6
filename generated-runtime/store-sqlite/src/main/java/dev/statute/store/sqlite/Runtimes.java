package dev.statute.store.sqlite;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.store.RuntimeStoreException;
import java.sql.SQLException;
import java.util.Optional;

/** Who may write which runtime. */
final class Runtimes {
    /** Whoever has not taken anything over. */
    static final long NOBODY = 0;

    private Runtimes() {}

    private record Found(long runtime, long owner) {}

    /**
     * The number of a runtime that is about to be written, which it gets if it is new.
     *
     * @param owner who writes it
     * @throws RuntimeStoreException if somebody else has taken it over
     */
    static long requireOwned(Database database, LogicalRuntimeId runtimeId, long owner) throws SQLException {
        Optional<Found> found = find(database, runtimeId);
        if (found.map(Found::owner).orElse(NOBODY) != owner) {
            throw RuntimeStoreException.takenOver(runtimeId);
        }
        return found.isPresent() ? found.get().runtime() : add(database, runtimeId);
    }

    /** Makes the caller the owner of a runtime; which one he is. */
    static long takeOver(Database database, LogicalRuntimeId runtimeId) throws SQLException {
        Optional<Found> found = find(database, runtimeId);
        long runtime = found.isPresent() ? found.get().runtime() : add(database, runtimeId);
        return database.first(row -> row.getLong(1), Sql.TAKE_OVER, runtime).orElseThrow();
    }

    private static Optional<Found> find(Database database, LogicalRuntimeId runtimeId) throws SQLException {
        return database.first(row -> new Found(row.getLong(1), row.getLong(2)), Sql.FIND_RUNTIME, runtimeId.value());
    }

    private static long add(Database database, LogicalRuntimeId runtimeId) throws SQLException {
        return database.first(row -> row.getLong(1), Sql.ADD_RUNTIME, runtimeId.value())
                .orElseThrow();
    }
}
