package dev.statute.store.sqlite;

import dev.statute.session.store.RuntimeStoreException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers, in a small file beside the database, how many commits were acknowledged at least. A database that has seen fewer
 * has lost some: its log was cut off or left behind when it was copied, or an older file was put into its place. SQLite
 * cannot tell that from a process that was ended in the middle of a commit, and goes on with what is left.
 *
 * <p>It is written before a commit is acknowledged, and never waits for the disk: what a power cut takes of it makes it say
 * less, so it says nothing wrong.
 */
final class Witness implements AutoCloseable {
    private static final int IDENTITY_BYTES = 16;
    private static final int BYTES = IDENTITY_BYTES + 2 * Long.BYTES;

    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);

    private final Path database;
    private final Path file;
    /** Not a channel: that would be closed for all if one who writes is interrupted. */
    private @Nullable RandomAccessFile open;

    private boolean mute;

    private Witness(Path database, Path file) {
        this.database = database;
        this.file = file;
    }

    /**
     * Where commits of a store are noted.
     *
     * @param database the file of the store
     */
    static Witness beside(Path database) {
        return new Witness(database, database.resolveSibling(database.getFileName() + "-witness"));
    }

    /** What was noted. Read before the database is asked, as that only goes on. Makes nothing. */
    Optional<Testimony> testimony() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(Files.readAllBytes(file));
        if (read.remaining() != BYTES) {
            return Optional.empty();
        }
        byte[] identity = Arrays.copyOf(read.array(), IDENTITY_BYTES);
        long commits = read.getLong(IDENTITY_BYTES);
        return read.getLong(IDENTITY_BYTES + Long.BYTES) == seal(identity, commits)
                ? Optional.of(new Testimony(identity, commits))
                : Optional.empty();
    }

    /**
     * What is known of a store.
     *
     * @param identity which store it is
     * @param commits how many commits it has acknowledged at least
     */
    record Testimony(byte[] identity, long commits) {}

    /** Refuses a database that lacks what it has acknowledged. */
    void hold(Testimony said, byte[] identity, long commits) {
        if (!Arrays.equals(said.identity(), identity)) {
            throw RuntimeStoreException.readFailed(database + " is not the store that was here, which " + file
                    + " remembers. If it was put here on purpose, delete " + file + ".");
        }
        if (commits < said.commits()) {
            throw lost(said, commits);
        }
    }

    /** Refuses to begin anew where something was stored. */
    void miss(Testimony said) {
        throw lost(said, 0);
    }

    private RuntimeStoreException lost(Testimony said, long commits) {
        return RuntimeStoreException.readFailed(database + " has lost what it has acknowledged: it has seen " + commits
                + " commits, and " + file + " knows of " + said.commits() + ". The file is missing, its log ("
                + database.getFileName() + "-wal) was cut or is missing, or this is an older file. "
                + "Put back what belongs to it; if it is meant to be so, delete " + file + ".");
    }

    /**
     * Notes that so many commits are on the disk. If that fails it knows of fewer than there are, and says nothing wrong: what
     * is on the disk stays acknowledged.
     */
    void note(byte[] identity, long commits) {
        byte[] words = ByteBuffer.allocate(BYTES)
                .put(identity)
                .putLong(commits)
                .putLong(seal(identity, commits))
                .array();
        try {
            if (open == null) {
                open = new RandomAccessFile(file.toFile(), "rw");
            }
            open.seek(0);
            open.write(words);
        } catch (IOException failure) {
            if (!mute) {
                mute = true;
                LOG.warn(
                        "Commits of {} are not noted in {}. What is lost of it may go unnoticed.",
                        database,
                        file,
                        failure);
            }
        }
    }

    private static long seal(byte[] identity, long commits) {
        return Seal.of("witness").and(identity).and(commits).value();
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
    }
}
