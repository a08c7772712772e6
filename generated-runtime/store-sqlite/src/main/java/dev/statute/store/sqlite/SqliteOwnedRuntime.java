package dev.statute.store.sqlite;

import dev.statute.session.input.LogicalRuntimeId;

/** A store in the hands of somebody who has taken a runtime over. */
final class SqliteOwnedRuntime extends SqliteRecords {
    private final LogicalRuntimeId owned;
    private final long owner;

    SqliteOwnedRuntime(StoreFile file, LogicalRuntimeId owned, long owner) {
        super(file);
        this.owned = owned;
        this.owner = owner;
    }

    @Override
    long ownerOf(LogicalRuntimeId runtimeId) {
        return runtimeId.equals(owned) ? owner : Runtimes.NOBODY;
    }

    /** Whom it belongs to. */
    @Override
    public String toString() {
        return "SqliteOwnedRuntime[" + owned + " of " + file().path() + ", owner " + owner + "]";
    }
}
