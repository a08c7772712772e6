package dev.statute.store.sqlite.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The file of a store as it lies on the disk, with what belongs to it.
 *
 * @param database the file
 */
record StoredFile(Path database) {
    private static final String WAL = "-wal";
    private static final String WITNESS = "-witness";

    /** As SQLite makes them. */
    static final int PAGE_BYTES = 4096;

    /** The name of a receipt. */
    record ReceiptName(String runtime, UUID run, long sequence) {}

    Path wal() {
        return beside(WAL);
    }

    Path witness() {
        return beside(WITNESS);
    }

    private Path beside(String suffix) {
        return database.resolveSibling(database.getFileName() + suffix);
    }

    /** A copy of what is on the disk. What is shared in memory is left out, as it is when a machine is switched on again. */
    StoredFile copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        StoredFile copy = new StoredFile(folder.resolve(database.getFileName()));
        copy(database, copy.database());
        copy(wal(), copy.wal());
        copy(witness(), copy.witness());
        return copy;
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.copy(from, to);
        }
    }

    /** The receipts of all runtimes, past the store, which does not list them. */
    List<ReceiptName> receipts() throws SQLException {
        List<ReceiptName> receipts = new ArrayList<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT r.runtime_id, p.run_id, p.sequence FROM receipts p"
                        + " JOIN runtimes r ON r.runtime = p.runtime ORDER BY 1, 2, 3")) {
            while (rows.next()) {
                ByteBuffer run = ByteBuffer.wrap(rows.getBytes(2));
                receipts.add(
                        new ReceiptName(rows.getString(1), new UUID(run.getLong(), run.getLong()), rows.getLong(3)));
            }
        }
        return receipts;
    }

    /** Moves everything from the log into the file, and has the log begin anew. */
    void checkpoint() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet said = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            if (said.getInt(1) != 0) {
                throw new IllegalStateException("somebody reads the log");
            }
        }
    }

    /** All rows of all tables, and what is said of the tables themselves. */
    String dump() throws SQLException {
        return dump(Map.of());
    }

    /** The same without how often something was committed and taken over, which every process adds to. */
    String dumpOfRecords() throws SQLException {
        return dump(Map.of("store", "identity", "runtimes", "runtime, runtime_id"));
    }

    private String dump(Map<String, String> columns) throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            rows(statement, "SELECT sql FROM sqlite_schema ORDER BY name", dump);
            for (String table : tables(statement)) {
                dump.append(table).append('\n');
                rows(statement, "SELECT " + columns.getOrDefault(table, "*") + " FROM " + table, dump);
            }
        }
        return dump.toString();
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found =
                statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    private static void rows(Statement statement, String question, StringBuilder dump) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    Object value = rows.getObject(column);
                    dump.append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : value)
                            .append('\t');
                }
                dump.append('\n');
            }
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + database);
    }
}
