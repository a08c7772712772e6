package dev.statute.store.sqlite;

/** Is told where a store stands while it writes. Tests end a process there. */
interface WriteProbe {
    /** Looks at nothing. */
    WriteProbe NONE = new WriteProbe() {};

    /** A statement is about to be carried out. */
    default void before(Sql sql) {}

    /** A statement was carried out. */
    default void after(Sql sql) {}

    /** What was committed has been noted beside the file, and nobody was told of it yet. */
    default void beforeAcknowledgement() {}

    /** Those who wait for a commit have been told. */
    default void afterAcknowledgement() {}
}
