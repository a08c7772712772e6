package dev.statute.store.sqlite;

import dev.statute.session.store.RuntimeStoreException;
import dev.statute.session.store.SessionGuard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A file that is open: who writes to it, who reads from it, and what it takes.
 *
 * @param path where it is, without symbolic links
 */
record StoreFile(Path path, Writer writer, Readers readers, SessionGuard guard, Limits limits)
        implements AutoCloseable {
    private record Identity(byte[] name, long commits) {}

    /** Opens the file; refuses it, and leaves it alone, if it cannot be used. */
    static StoreFile open(SqliteRuntimeStoreBuilder options, WriteProbe probe) {
        Path path = canonical(options.file());
        Connections connections = new Connections(path, options.busyTimeout(), options.sizeLimit());
        Failures failures = new Failures(path);
        try {
            Transactions transactions = transactions(path, connections, failures, options, probe);
            return new StoreFile(
                    path,
                    new Writer(transactions, probe, "statute-writer-" + path.getFileName()),
                    new Readers(connections, failures, options.readers()),
                    SessionGuard.strict(options.transcripts()),
                    new Limits(options.payloadLimit()));
        } catch (SQLException failure) {
            throw failures.opening(failure);
        } catch (IOException failure) {
            throw RuntimeStoreException.readFailed("what is known of " + path + " could not be read beside it")
                    .causedBy(failure);
        }
    }

    private static Path canonical(Path file) {
        try {
            Path absolute = file.toAbsolutePath().normalize();
            if (Files.isDirectory(absolute)) {
                throw RuntimeStoreException.readFailed(file + " is a folder; name a file");
            }
            Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
            Files.createDirectories(folder);
            return Files.exists(absolute)
                    ? absolute.toRealPath()
                    : folder.toRealPath().resolve(absolute.getFileName());
        } catch (IOException failure) {
            throw RuntimeStoreException.readFailed(file + " cannot be opened: its folder cannot be made or read")
                    .causedBy(failure);
        }
    }

    private static Transactions transactions(
            Path path, Connections connections, Failures failures, SqliteRuntimeStoreBuilder options, WriteProbe probe)
            throws SQLException, IOException {
        Schema schema = new Schema(path);
        try (Opening opening = new Opening()) {
            Witness witness = opening.needs(Witness.beside(path));
            Optional<Witness.Testimony> testimony = witness.testimony();
            if (Files.exists(path) && Files.size(path) > 0) {
                examine(connections, schema, options.integrityCheck(), witness, testimony);
            } else {
                testimony.ifPresent(witness::miss);
            }
            Connection connection = opening.needs(connections.writing());
            schema.migrate(connection);
            schema.requireIntact(connection);
            Database database = new Database(connection, probe);
            Identity identity = identity(database);
            opening.succeeded();
            return new Transactions(database, witness, identity.name(), failures);
        }
    }

    /** Looks at a file before anything of it is changed. */
    private static void examine(
            Connections connections,
            Schema schema,
            boolean wholly,
            Witness witness,
            Optional<Witness.Testimony> testimony)
            throws SQLException {
        try (Connection connection = connections.reading();
                Statement statement = connection.createStatement()) {
            // All of it as it is at one moment: another process may be making it.
            statement.execute("BEGIN");
            schema.requireReadable(connection);
            if (Schema.isPresent(connection)) {
                schema.requireIntact(connection);
            }
            if (wholly) {
                schema.requireSound(connection);
            }
            if (Schema.isFresh(connection)) {
                testimony.ifPresent(witness::miss);
            } else if (testimony.isPresent()) {
                Identity identity = identity(new Database(connection, WriteProbe.NONE));
                witness.hold(testimony.get(), identity.name(), identity.commits());
            }
        }
    }

    private static Identity identity(Database database) throws SQLException {
        return database.first(row -> new Identity(row.getBytes(1), row.getLong(2)), Sql.READ_STORE)
                .orElseThrow(() -> RuntimeStoreException.readFailed("the store has lost the row that names it"));
    }

    /** What was opened, and is closed again unless everything is. */
    private static final class Opening implements AutoCloseable {
        private final Deque<AutoCloseable> opened = new ArrayDeque<>();

        <T extends AutoCloseable> T needs(T part) {
            opened.push(part);
            return part;
        }

        void succeeded() {
            opened.clear();
        }

        @Override
        public void close() throws SQLException, IOException {
            for (AutoCloseable part : opened) {
                closing(part);
            }
        }

        private static void closing(AutoCloseable part) throws SQLException, IOException {
            try {
                part.close();
            } catch (SQLException | IOException | RuntimeException failure) {
                throw failure;
            } catch (Exception impossible) {
                throw new IllegalStateException("Connections and files throw nothing else.", impossible);
            }
        }
    }

    /** Reads something small that was written lately. */
    <T> T readNewest(Readers.Read<T> read) {
        try {
            Optional<T> answer = writer.tryRead(read);
            return answer.isPresent() ? answer.get() : readers.read(read);
        } catch (SQLException failure) {
            throw new Failures(path).reading(failure);
        }
    }

    /** Stores what waits, and lets the file go. */
    @Override
    public void close() {
        // The one that writes comes last, as only that can bring the log into the file.
        try (writer) {
            readers.close();
        } catch (SQLException failure) {
            throw new Failures(path).writing(failure);
        } catch (IOException failure) {
            throw RuntimeStoreException.internal(path + " could not be let go").causedBy(failure);
        }
    }
}
