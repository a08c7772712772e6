package dev.statute.store.sqlite;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.store.RuntimeClaim;
import dev.statute.session.store.RuntimeStoreException;
import java.sql.SQLException;
import java.util.Optional;

/** Who may write which runtime. */
final class Runtimes {
    private Runtimes() {}

    private record Found(long runtime, long owner) {}

    /**
     * The number of a runtime that is about to be written, which it gets if it is new.
     *
     * @param claim what whoever writes it has taken over
     * @throws RuntimeStoreException if somebody else has taken it over
     */
    static long requireOwned(Database database, LogicalRuntimeId runtimeId, Optional<RuntimeClaim> claim)
            throws SQLException {
        Optional<Found> found = find(database, runtimeId);
        RuntimeClaim.require(claim, runtimeId, found.map(Found::owner).orElse(RuntimeClaim.NOBODY));
        return found.isPresent() ? found.get().runtime() : add(database, runtimeId);
    }

    /** Makes the caller the owner of a runtime. */
    static RuntimeClaim takeOver(Database database, LogicalRuntimeId runtimeId) throws SQLException {
        Optional<Found> found = find(database, runtimeId);
        long runtime = found.isPresent() ? found.get().runtime() : add(database, runtimeId);
        return database.first(row -> new RuntimeClaim(runtimeId, row.getLong(1)), Sql.TAKE_OVER, runtime)
                .orElseThrow();
    }

    private static Optional<Found> find(Database database, LogicalRuntimeId runtimeId) throws SQLException {
        return database.first(row -> new Found(row.getLong(1), row.getLong(2)), Sql.FIND_RUNTIME, runtimeId.value());
    }

    private static long add(Database database, LogicalRuntimeId runtimeId) throws SQLException {
        return database.first(row -> row.getLong(1), Sql.ADD_RUNTIME, runtimeId.value())
                .orElseThrow();
    }
}
