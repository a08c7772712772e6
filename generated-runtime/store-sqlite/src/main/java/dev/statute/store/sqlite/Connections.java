package dev.statute.store.sqlite;

import dev.statute.session.store.RuntimeStoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalLong;
import org.sqlite.BusyHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

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
        return made(config, connection -> pragma(connection, "cell_size_check = ON"));
    }

    private SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
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
        return made(config(), this::set);
    }

    /** Something that a connection needs before it can be used. */
    private interface Setting {
        void of(Connection connection) throws SQLException;
    }

    private Connection made(SQLiteConfig config, Setting setting) throws SQLException {
        Connection connection = config.createConnection(url());
        boolean kept = false;
        try {
            BusyHandler.setHandler(connection, new Patience(busyTimeout));
            setting.of(connection);
            kept = true;
            return connection;
        } finally {
            if (!kept) {
                connection.close();
            }
        }
    }

    private void set(Connection connection) throws SQLException {
        useLog(connection);
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

    /** SQLite asks no busy handler here, so several processes that make a file at the same time would be refused at once. */
    private void useLog(Connection connection) throws SQLException {
        Patience patience = new Patience(busyTimeout);
        for (int tries = 0; ; tries++) {
            try (Statement statement = connection.createStatement();
                    ResultSet answer = statement.executeQuery("PRAGMA journal_mode = WAL")) {
                if (!"wal".equalsIgnoreCase(answer.getString(1))) {
                    throw RuntimeStoreException.readFailed(
                            file + " lies where SQLite cannot keep a write-ahead log, such as"
                                    + " on a network file system; choose another place");
                }
                return;
            } catch (SQLException busy) {
                if ((busy.getErrorCode() & 0xFF) != SQLiteErrorCode.SQLITE_BUSY.code || !patience.waits(tries)) {
                    throw busy;
                }
            }
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
