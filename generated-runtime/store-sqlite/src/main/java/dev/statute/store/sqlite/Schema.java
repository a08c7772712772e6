package dev.statute.store.sqlite;

import dev.statute.session.store.RuntimeStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The tables of a store, and their versions. Version n is reached from n - 1 by {@code schema-n.sql}; what was published is
 * never edited. A file names its version in {@code user_version}, and that it is a store in {@code application_id}.
 */
final class Schema {
    /** The version that this library writes. */
    static final int VERSION = 1;

    /** "Stat" in ASCII. */
    private static final int APPLICATION = 0x53746174;

    private final Path file;

    Schema(Path file) {
        this.file = file;
    }

    /** Refuses a file of something else, or of a newer version, before anything of it is changed. */
    void requireReadable(Connection connection) throws SQLException {
        long application = Connections.number(connection, "application_id");
        long version = Connections.number(connection, "user_version");
        boolean fresh = isFresh(connection);
        if (!fresh && application != APPLICATION) {
            throw RuntimeStoreException.readFailed(
                    file + " is a database of something else; choose another file. Nothing of it was changed.");
        }
        if (version > VERSION) {
            throw RuntimeStoreException.readFailed(
                    file + " was written by a newer version of this library: it has schema "
                            + version + ", and this version knows up to " + VERSION
                            + ". Use the newer version. Nothing of it was changed.");
        }
        if (!fresh && version < 1) {
            throw RuntimeStoreException.readFailed(file + " names no version of its tables, so its header is damaged. "
                    + "Restore it from a backup. Nothing of it was changed.");
        }
    }

    /** Whether nothing was ever stored in a file. */
    static boolean isFresh(Connection connection) throws SQLException {
        return Connections.number(connection, "application_id") == 0
                && Connections.number(connection, "user_version") == 0
                && tables(connection).isEmpty();
    }

    /** Brings a readable file to the present version, as a whole. */
    void migrate(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                // Again, as another process may have been faster.
                requireReadable(connection);
                int from = (int) Connections.number(connection, "user_version");
                if (from < VERSION) {
                    upgrade(connection, from);
                }
                statement.execute("COMMIT");
            } catch (SQLException | RuntimeException failure) {
                rollBack(statement, failure);
                throw failure;
            }
        }
    }

    /** SQLite may have done it itself, as it does when the disk is full. */
    private static void rollBack(Statement statement, Exception reason) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException alreadyDone) {
            reason.addSuppressed(alreadyDone);
        }
    }

    private static void upgrade(Connection connection, int from) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (int version = from + 1; version <= VERSION; version++) {
                statement.executeUpdate(script(version));
            }
            if (from == 0) {
                statement.execute("PRAGMA application_id = " + APPLICATION);
                name(connection);
            }
            statement.execute("PRAGMA user_version = " + VERSION);
        }
    }

    private static void name(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO store (id, identity, commits) VALUES (1, ?, 0)")) {
            statement.setBytes(1, Uuids.bytes(UUID.randomUUID()));
            statement.executeUpdate();
        }
    }

    /** Whether nothing has to be done to use it. */
    static boolean isPresent(Connection connection) throws SQLException {
        return Connections.number(connection, "user_version") == VERSION;
    }

    /** Refuses tables that are not those that this version makes. */
    void requireIntact(Connection connection) throws SQLException {
        List<String> found = tables(connection);
        List<String> expected = expected();
        for (String table : expected) {
            if (!found.contains(table)) {
                throw damaged("lacks what this version of its tables has: " + table);
            }
        }
        for (String table : found) {
            if (!expected.contains(table)) {
                throw damaged("has what this version of its tables has not: " + table);
            }
        }
    }

    /** Refuses a file whose structure is damaged. Reads all of it. */
    void requireSound(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("PRAGMA integrity_check(1)")) {
            String said = answer.getString(1);
            if (!"ok".equals(said)) {
                throw damaged("is damaged: " + said);
            }
        }
    }

    private RuntimeStoreException damaged(String what) {
        return RuntimeStoreException.readFailed(
                file + " " + what + ". Restore it from a backup. Nothing of it was changed.");
    }

    private static List<String> expected() throws SQLException {
        try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = memory.createStatement()) {
            for (int version = 1; version <= VERSION; version++) {
                statement.executeUpdate(script(version));
            }
            return tables(memory);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        // Statistics are left out: whoever maintains a file may have it analyzed.
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT type || ' ' || name || coalesce(': ' || sql, '') FROM sqlite_schema"
                                + " WHERE name NOT LIKE 'sqlite_stat%' ORDER BY 1")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static String script(int version) {
        String name = "schema-" + version + ".sql";
        try (InputStream script = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
