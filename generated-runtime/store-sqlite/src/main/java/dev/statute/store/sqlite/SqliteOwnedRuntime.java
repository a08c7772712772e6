package dev.statute.store.sqlite;

import dev.statute.session.store.RuntimeClaim;
import java.util.Optional;

/** A store in the hands of somebody who has taken a runtime over. */
final class SqliteOwnedRuntime extends SqliteRecords {
    private final RuntimeClaim claim;

    SqliteOwnedRuntime(StoreFile file, RuntimeClaim claim) {
        super(file);
        this.claim = claim;
    }

    @Override
    Optional<RuntimeClaim> claim() {
        return Optional.of(claim);
    }

    /** What was claimed. */
    @Override
    public String toString() {
        return "SqliteOwnedRuntime[" + claim + " of " + file().path() + "]";
    }
}
