package dev.statute.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** A file as SQLite itself sees it, past the store. */
final class RawFile implements AutoCloseable {
    private final Connection connection;

    private RawFile(Connection connection) {
        this.connection = connection;
    }

    static RawFile open(Path file) throws SQLException {
        return new RawFile(new SQLiteConfig().createConnection("jdbc:sqlite:" + file));
    }

    static RawFile readOnly(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return new RawFile(config.createConnection("jdbc:sqlite:" + file));
    }

    Connection connection() {
        return connection;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            return answer.getString(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
