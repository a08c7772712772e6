package dev.statute.store.sqlite;

import dev.statute.session.store.BlobStore;
import dev.statute.session.store.RuntimeClaim;
import dev.statute.session.store.RuntimeStoreException;
import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Keeps runtimes in a SQLite file. What a call has stored when it returns is on the disk: it outlives the process, and the loss
 * of power, as far as the disk keeps what it says it has kept. Several processes may use one file; which of them writes a
 * runtime, {@link #takeOver} decides.
 *
 * <p>One thread of a process writes at a time, and stores all that wait in one transaction, so many writers get more done than
 * one. Readers do not wait for writers. Safe for use by several threads. After {@link #close} every call fails with the kind
 * {@code INTERNAL}.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SqliteRuntimeStore extends SqliteRecords implements AutoCloseable {

    SqliteRuntimeStore(StoreFile file) {
        super(file);
    }

    /**
     * Opens a file, or makes it, with its folder.
     *
     * @throws RuntimeStoreException as {@link SqliteRuntimeStoreBuilder#open} does
     */
    public static SqliteRuntimeStore open(Path file) {
        return builder(file).open();
    }

    /** The same with what can be chosen. */
    public static SqliteRuntimeStoreBuilder builder(Path file) {
        return new SqliteRuntimeStoreBuilder(file);
    }

    /** Images, which are kept in the same file. Usable until the store is closed. */
    public BlobStore blobs() {
        return new SqliteBlobStore(file());
    }

    @Override
    Optional<RuntimeClaim> claim() {
        return Optional.empty();
    }

    /** What a setting of the connection that writes is. */
    long setting(Sql pragma) {
        return file().writer()
                .writeHere(database ->
                        database.first(row -> row.getLong(1), pragma).orElseThrow());
    }

    /**
     * Stores what waits, and lets the file go. Closing again does nothing.
     *
     * @throws RuntimeStoreException if the file could not be let go; what was acknowledged is stored all the same
     */
    @Override
    public void close() {
        file().close();
    }

    /** The file. */
    @Override
    public String toString() {
        return "SqliteRuntimeStore[" + file().path() + "]";
    }
}
