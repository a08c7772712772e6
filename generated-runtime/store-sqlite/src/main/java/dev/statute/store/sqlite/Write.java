package dev.statute.store.sqlite;

import java.sql.SQLException;

/**
 * Something that is done within one transaction. If it throws, nothing of it stays.
 *
 * @param <T> what comes of it
 */
interface Write<T> {
    T in(Database database) throws SQLException;
}
