package dev.statute.store.sqlite;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection, with the statements that were prepared on it. For one thread at a time. */
final class Database implements AutoCloseable {
    private final Connection connection;
    private final WriteProbe probe;
    private final Map<Sql, PreparedStatement> prepared = new EnumMap<>(Sql.class);

    Database(Connection connection, WriteProbe probe) {
        this.connection = connection;
        this.probe = probe;
    }

    /** Makes something of a row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Has something done for which there is no answer. */
    void run(Sql sql, @Nullable Object... parameters) throws SQLException {
        answered(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** The first row that answers a question, or that a change gives back. */
    <T> Optional<T> first(Row<T> row, Sql sql, @Nullable Object... parameters) throws SQLException {
        List<T> rows = all(row, sql, parameters);
        return rows.stream().findFirst();
    }

    /** All rows that answer a question. */
    <T> List<T> all(Row<T> row, Sql sql, @Nullable Object... parameters) throws SQLException {
        return answered(sql, parameters, statement -> {
            List<T> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(row.read(found));
                }
            }
            return rows;
        });
    }

    /** Carries out a statement. */
    private interface Execution<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T answered(Sql sql, @Nullable Object[] parameters, Execution<T> execution) throws SQLException {
        probe.before(sql);
        PreparedStatement statement = prepared.remove(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql.text());
        }
        boolean sound = false;
        try {
            bind(statement, parameters);
            T answer = execution.of(statement);
            sound = true;
            prepared.put(sql, statement);
            probe.after(sql);
            return answer;
        } finally {
            if (!sound) {
                // One that has failed is not used again.
                statement.close();
            }
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            bind(statement, i + 1, parameters[i]);
        }
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        if (value instanceof Long number) {
            statement.setLong(place, number);
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(place, bytes);
        } else if (value instanceof String text) {
            bindText(statement, place, text);
        } else if (value == null) {
            statement.setNull(place, java.sql.Types.NULL);
        } else {
            throw new IllegalArgumentException("Nothing of " + value.getClass() + " is stored.");
        }
    }

    /** A text that has no UTF-8 form would be stored as another one, so its UTF-16 code units are. */
    private static void bindText(PreparedStatement statement, int place, String text) throws SQLException {
        if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))
                || StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            statement.setString(place, text);
        } else {
            statement.setBytes(place, CodeUnits.of(text));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
