package dev.statute.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalLong;
import org.sqlite.SQLiteConfig;

/**
 * How the file is opened.
 *
 * @param file the file
 * @param busyTimeout how long another process is waited for that writes
 * @param sizeLimit how many bytes the file may have
 */
record Connections(Path file, Duration busyTimeout, OptionalLong sizeLimit) {
    private static final int WRITER_CACHE_KIB = 32 * 1024;
    private static final long WAL_BYTES_KEPT = 64L * 1024 * 1024;

    /**
     * A connection that only reads. It changes nothing of the file, not even when it is closed, so it may be one to a file that
     * is damaged or that is something else.
     */
    Connection reading() throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        Connection connection = config.createConnection(url());
        pragma(connection, "cell_size_check = ON");
        return connection;
    }

    private SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) busyTimeout.toMillis());
        config.enforceForeignKeys(true);
        return config;
    }

    /** A URI, since a question mark in a plain name would begin parameters. */
    private String url() {
        return "jdbc:sqlite:" + file.toUri().toString().replaceFirst("^file:///", "file:/");
    }

    /**
     * The connection that writes, which makes the file if there is none. The log is synchronized with the disk at each commit ({@code FULL}): with
     * {@code NORMAL} a power cut would take commits that were acknowledged. On macOS that needs {@code fullfsync} too.
     */
    Connection writing() throws SQLException {
        Connection connection = config().createConnection(url());
        boolean kept = false;
        try {
            set(connection);
            kept = true;
            return connection;
        } finally {
            if (!kept) {
                connection.close();
            }
        }
    }

    private void set(Connection connection) throws SQLException {
        pragma(connection, "journal_mode = WAL");
        pragma(connection, "synchronous = FULL");
        pragma(connection, "fullfsync = ON");
        pragma(connection, "checkpoint_fullfsync = ON");
        pragma(connection, "cell_size_check = ON");
        pragma(connection, "cache_size = -" + WRITER_CACHE_KIB);
        pragma(connection, "journal_size_limit = " + WAL_BYTES_KEPT);
        if (sizeLimit.isPresent()) {
            pragma(connection, "max_page_count = " + Math.max(1, sizeLimit.getAsLong() / pageSize(connection)));
        }
    }

    private static long pageSize(Connection connection) throws SQLException {
        return number(connection, "page_size");
    }

    /** What a setting of the file is. */
    static long number(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                var answer = statement.executeQuery("PRAGMA " + name)) {
            return answer.getLong(1);
        }
    }

    private static void pragma(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA " + setting);
        }
    }
}
