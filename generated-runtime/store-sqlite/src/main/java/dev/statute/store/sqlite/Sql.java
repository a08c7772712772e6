package dev.statute.store.sqlite;

/**
 * Everything that is said to SQLite while a store is open. Each statement has a name, so that what happens before and after it
 * can be named too.
 */
enum Sql {
    BEGIN("BEGIN IMMEDIATE"),
    COMMIT("COMMIT"),
    ROLLBACK("ROLLBACK"),

    COUNT_COMMIT("""
            UPDATE store SET commits = commits + 1 WHERE id = 1
            RETURNING commits, (SELECT user_version FROM pragma_user_version)"""),
    READ_STORE("SELECT identity, commits FROM store WHERE id = 1"),

    /** How the disk is waited for. */
    SYNCHRONOUS("PRAGMA synchronous"),
    /** Whether rows need what they belong to. */
    FOREIGN_KEYS("PRAGMA foreign_keys"),

    FIND_RUNTIME("SELECT runtime, owner FROM runtimes WHERE runtime_id = ?"),
    ADD_RUNTIME("INSERT INTO runtimes (runtime_id, owner) VALUES (?, 0) RETURNING runtime"),
    TAKE_OVER("UPDATE runtimes SET owner = owner + 1 WHERE runtime = ? RETURNING owner"),

    PUT_INPUT("""
            INSERT INTO inputs (runtime, input_id, active, idempotency_key, record, seal) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (input_id, runtime) DO UPDATE SET
              active = excluded.active, idempotency_key = excluded.idempotency_key,
              record = excluded.record, seal = excluded.seal"""),
    READ_INPUT(Columns.OF_INPUT + "WHERE r.runtime_id = ? AND i.input_id = ?"),
    READ_INPUT_BY_KEY(
            Columns.OF_INPUT + "WHERE r.runtime_id = ? AND i.idempotency_key = ? ORDER BY i.position DESC LIMIT 1"),
    READ_INPUTS(Columns.OF_INPUT + "WHERE r.runtime_id = ? ORDER BY i.position"),
    READ_ACTIVE_INPUTS(Columns.OF_INPUT
            + "WHERE r.runtime_id = ? AND i.active = 1 AND i.position > ? ORDER BY i.position LIMIT ?"),
    READ_POSITION("""
            SELECT i.position FROM runtimes r JOIN inputs i ON i.runtime = r.runtime
            WHERE r.runtime_id = ? AND i.input_id = ?"""),

    PUT_RECEIPT("INSERT INTO receipts (runtime, run_id, sequence, record, seal) VALUES (?, ?, ?, ?, ?)"),
    READ_RECEIPT("""
            SELECT p.record, p.seal FROM runtimes r JOIN receipts p ON p.runtime = r.runtime
            WHERE r.runtime_id = ? AND p.run_id = ? AND p.sequence = ?"""),

    PUT_SNAPSHOT(Columns.put("snapshots")),
    READ_SNAPSHOT(Columns.read("snapshots")),
    CLEAR_SNAPSHOT("DELETE FROM snapshots WHERE runtime = ?"),
    PUT_LIFECYCLE(Columns.put("lifecycles")),
    READ_LIFECYCLE(Columns.read("lifecycles")),
    PUT_OPERATIONS(Columns.put("operations")),
    READ_OPERATIONS(Columns.read("operations")),
    CLEAR_OPERATIONS("DELETE FROM operations WHERE runtime = ?"),

    PUT_LOGINS("""
            INSERT INTO logins (id, record, seal) VALUES (1, ?, ?)
            ON CONFLICT (id) DO UPDATE SET record = excluded.record, seal = excluded.seal"""),
    READ_LOGINS("SELECT record, seal FROM logins WHERE id = 1"),

    PUT_BLOB("""
            INSERT INTO blobs (blob_id, media_type, record, seal) VALUES (?, ?, ?, ?)
            ON CONFLICT (blob_id) DO NOTHING"""),
    READ_BLOB("SELECT media_type, record, seal FROM blobs WHERE blob_id = ?"),
    CLEAR_BLOB("DELETE FROM blobs WHERE blob_id = ?");

    private final String text;

    Sql(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Whether it changes what is stored, or whether that counts. */
    boolean writes() {
        return !text.startsWith("SELECT") && !text.startsWith("PRAGMA");
    }

    /** What statements have in common. In a class of its own, since an enum cannot use constants of its own. */
    private static final class Columns {
        static final String OF_INPUT = """
                SELECT i.input_id, i.active, i.idempotency_key, i.record, i.seal
                FROM runtimes r JOIN inputs i ON i.runtime = r.runtime\s""";

        static String put(String table) {
            return """
                    INSERT INTO %s (runtime, record, seal) VALUES (?, ?, ?)
                    ON CONFLICT (runtime) DO UPDATE SET record = excluded.record, seal = excluded.seal""".formatted(table);
        }

        static String read(String table) {
            return """
                    SELECT d.record, d.seal FROM runtimes r JOIN %s d ON d.runtime = r.runtime
                    WHERE r.runtime_id = ?""".formatted(table);
        }
    }
}
