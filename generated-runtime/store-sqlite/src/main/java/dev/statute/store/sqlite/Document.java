package dev.statute.store.sqlite;

import dev.statute.session.input.LogicalRuntimeId;
import java.sql.SQLException;
import java.util.Optional;

/** What there is one of in each runtime. */
enum Document {
    SNAPSHOT("snapshot", "the session", Sql.PUT_SNAPSHOT, Sql.READ_SNAPSHOT),
    LIFECYCLE("lifecycle", "the state", Sql.PUT_LIFECYCLE, Sql.READ_LIFECYCLE),
    OPERATIONS("operations", "the operations", Sql.PUT_OPERATIONS, Sql.READ_OPERATIONS);

    /** Part of what is sealed, so it never changes. */
    private final String kind;

    private final String words;
    private final Sql put;
    private final Sql read;

    Document(String kind, String words, Sql put, Sql read) {
        this.kind = kind;
        this.words = words;
        this.put = put;
        this.read = read;
    }

    /** What is to be stored of a runtime. */
    Sealed seal(LogicalRuntimeId runtimeId, byte[] bytes, Limits limits) {
        return Sealed.of(place(runtimeId), limits.checked(words(runtimeId), bytes));
    }

    void put(Database database, long runtime, Sealed content) throws SQLException {
        database.run(put, runtime, content.record(), content.seal());
    }

    Optional<byte[]> read(Database database, LogicalRuntimeId runtimeId) throws SQLException {
        return database.first(Sealed::read, read, runtimeId.value())
                .map(found -> found.opened(place(runtimeId), words(runtimeId)));
    }

    private Seal place(LogicalRuntimeId runtimeId) {
        return Seal.of(kind).and(runtimeId.value());
    }

    private String words(LogicalRuntimeId runtimeId) {
        return words + " of " + runtimeId.value();
    }
}
