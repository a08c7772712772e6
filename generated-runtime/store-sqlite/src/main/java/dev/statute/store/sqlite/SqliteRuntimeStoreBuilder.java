package dev.statute.store.sqlite;

import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.store.TranscriptReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import org.apiguardian.api.API;

/** How a file is opened as a store. For one thread. */
@API(status = API.Status.EXPERIMENTAL)
public final class SqliteRuntimeStoreBuilder {
    private static final Duration DEFAULT_BUSY_TIMEOUT = Duration.ofSeconds(5);
    private static final int DEFAULT_PAYLOAD_LIMIT = 64 * 1024 * 1024;
    private static final int DEFAULT_READERS = 4;

    private final Path file;
    private TranscriptReader transcripts = TranscriptReader.OPAQUE;
    private Duration busyTimeout = DEFAULT_BUSY_TIMEOUT;
    private int payloadLimit = DEFAULT_PAYLOAD_LIMIT;
    private OptionalLong sizeLimit = OptionalLong.empty();
    private boolean integrityCheck = true;
    private int readers = DEFAULT_READERS;

    SqliteRuntimeStoreBuilder(Path file) {
        this.file = Objects.requireNonNull(file, "file");
    }

    /**
     * Reads the transcripts of sessions, so that a session is only replaced by one that continues it; by default any bytes are
     * taken for a session. Called from several threads, and while something is written, so it is quick and does not call the
     * store.
     */
    public SqliteRuntimeStoreBuilder transcripts(TranscriptReader chosen) {
        transcripts = Objects.requireNonNull(chosen, "chosen");
        return this;
    }

    /**
     * How long another process is waited for that writes to the file; by default 5 seconds. A write that has waited so long
     * fails, and nothing of it is stored.
     *
     * @param chosen 0 or more, up to about 24 days
     */
    public SqliteRuntimeStoreBuilder busyTimeout(Duration chosen) {
        if (chosen.isNegative() || chosen.toMillis() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "Others are waited for 0 to " + Integer.MAX_VALUE + " ms, not " + chosen + ".");
        }
        busyTimeout = chosen;
        return this;
    }

    /**
     * How many bytes an input, a receipt, a session or another single record may have; by default 64 MiB. More is refused.
     *
     * @param bytes 1 or more
     */
    public SqliteRuntimeStoreBuilder payloadLimit(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("A record has 1 byte or more, not " + bytes + ".");
        }
        payloadLimit = bytes;
        return this;
    }

    /**
     * How many bytes the file may have, its log apart; by default as many as the disk has. What needs more is refused as if the
     * disk were full.
     *
     * @param bytes 1 or more; rounded down to whole pages
     */
    public SqliteRuntimeStoreBuilder sizeLimit(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("A file has 1 byte or more, not " + bytes + ".");
        }
        sizeLimit = OptionalLong.of(bytes);
        return this;
    }

    /**
     * Whether the structure of the whole file is checked when it is opened; by default it is. That reads all of it. Without it
     * damage is found when what is damaged is read, and a damaged index may hide what is stored.
     */
    public SqliteRuntimeStoreBuilder integrityCheck(boolean chosen) {
        integrityCheck = chosen;
        return this;
    }

    /**
     * How many threads can read at the same time; by default 4. Each needs a connection, which is made when it is needed.
     *
     * @param chosen 1 or more
     */
    public SqliteRuntimeStoreBuilder readers(int chosen) {
        if (chosen < 1) {
            throw new IllegalArgumentException("1 thread or more can read, not " + chosen + ".");
        }
        readers = chosen;
        return this;
    }

    /**
     * Opens the file, or makes it, with its folder. A file of an older version of this library is brought to the present one.
     *
     * @throws RuntimeStoreException if the file is no store, is damaged, has lost what it has acknowledged, was written by a
     *     newer version, or cannot be read and written. It is as it was then
     */
    public SqliteRuntimeStore open() {
        return open(WriteProbe.NONE);
    }

    SqliteRuntimeStore open(WriteProbe probe) {
        return new SqliteRuntimeStore(StoreFile.open(this, probe));
    }

    Path file() {
        return file;
    }

    TranscriptReader transcripts() {
        return transcripts;
    }

    Duration busyTimeout() {
        return busyTimeout;
    }

    int payloadLimit() {
        return payloadLimit;
    }

    OptionalLong sizeLimit() {
        return sizeLimit;
    }

    boolean integrityCheck() {
        return integrityCheck;
    }

    int readers() {
        return readers;
    }
}
