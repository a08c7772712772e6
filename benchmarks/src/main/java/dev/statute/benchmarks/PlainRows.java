package dev.statute.benchmarks;

import dev.statute.store.sqlite.SqliteRuntimeStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows that a store has written, and how many commits it took, for a loop that writes them again and does nothing else.
 *
 * @param rows the rows of inputs, in the order in which they came
 * @param runtimes how many runtimes they belong to
 * @param commits how many commits there were
 */
record PlainRows(List<Object[]> rows, int runtimes, long commits) {
    private static final String INSERT =
            "INSERT INTO inputs (runtime, input_id, active, idempotency_key, record, seal) VALUES (?, ?, ?, ?, ?, ?)";
    private static final int COLUMNS = 6;

    /** Those of a file that is closed. */
    static PlainRows of(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            List<Object[]> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(
                    "SELECT runtime, input_id, active, idempotency_key, record, seal FROM inputs ORDER BY position")) {
                while (found.next()) {
                    Object[] row = new Object[COLUMNS];
                    for (int i = 0; i < COLUMNS; i++) {
                        row[i] = found.getObject(i + 1);
                    }
                    rows.add(row);
                }
            }
            return new PlainRows(
                    rows,
                    (int) number(statement, "SELECT count(*) FROM runtimes"),
                    number(statement, "SELECT commits FROM store"));
        }
    }

    private static long number(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.getLong(1);
        }
    }

    /** Writes them to a new file with the same tables and settings, and as many commits; how many seconds that took. */
    double write(Path file) throws SQLException {
        SqliteRuntimeStore.open(file).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA cache_size = -32768");
            for (int i = 1; i <= runtimes; i++) {
                statement.execute(
                        "INSERT INTO runtimes (runtime, runtime_id, owner) VALUES (" + i + ", 'rt:" + i + "', 1)");
            }
            connection.setAutoCommit(false);
            long begin = System.nanoTime();
            insert(connection);
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement count = connection.prepareStatement("UPDATE store SET commits = commits + 1")) {
            long committed = 0;
            for (int i = 0; i < rows.size(); i++) {
                Object[] row = rows.get(i);
                for (int column = 0; column < COLUMNS; column++) {
                    insert.setObject(column + 1, row[column]);
                }
                insert.executeUpdate();
                if ((i + 1) * commits / rows.size() > committed) {
                    committed++;
                    count.executeUpdate();
                    connection.commit();
                }
            }
        }
    }
}
