package dev.statute.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.store.RuntimeStoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when a file is opened, or cannot be. */
class OpeningTest {
    private static final LogicalRuntimeId RUNTIME = LogicalRuntimeId.of("rt:one");

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("sessions.db");
    }

    private void refused(Path file, String... words) throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> SqliteRuntimeStore.open(file))
                .isInstanceOfSatisfying(
                        RuntimeStoreException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RuntimeStoreException.Kind.READ_FAILED))
                .hasMessageContainingAll(words)
                .hasMessageContaining(file.getFileName().toString());
        assertThat(Files.readAllBytes(file)).as("the file").isEqualTo(before);
    }

    @Test
    void aFileIsMadeWithItsFolder() {
        Path file = folder.resolve("new/folders/sessions.db");
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file)) {
            store.persistOpsLifecycle(RUNTIME, new byte[] {1, 2});
        }
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file)) {
            assertThat(store.loadOpsLifecycle(RUNTIME)).contains(new byte[] {1, 2});
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"who knows?.db", "a#b.db", "50%.db", "50%20.db", "mit Umlaut ü.db", "it's.db", "semi;colon.db"})
    void aFileMayHaveAnyName(String name) {
        Path file = folder.resolve(name);
        SqliteRuntimeStore.open(file).close();

        assertThat(folder.toFile().list()).contains(name);
    }

    @Test
    void whatIsNoDatabaseIsRefused() throws IOException {
        Files.writeString(file(), "Dear diary, today I became a database.".repeat(20), StandardCharsets.UTF_8);

        refused(file(), "is not a SQLite database", "choose another file");
    }

    @Test
    void aDatabaseOfSomethingElseIsRefused() throws SQLException, IOException {
        try (RawFile raw = RawFile.open(file())) {
            raw.execute("CREATE TABLE tickets (number INTEGER)");
        }
        refused(file(), "is a database of something else");
    }

    @Test
    void aFileOfANewerVersionIsRefused() throws SQLException, IOException {
        SqliteRuntimeStore.open(file()).close();
        try (RawFile raw = RawFile.open(file())) {
            raw.execute("PRAGMA user_version = " + (Schema.VERSION + 1));
        }
        refused(file(), "newer version", "schema " + (Schema.VERSION + 1), "up to " + Schema.VERSION);
    }

    @Test
    void aFileWithoutItsVersionIsRefused() throws SQLException, IOException {
        SqliteRuntimeStore.open(file()).close();
        try (RawFile raw = RawFile.open(file())) {
            raw.execute("PRAGMA user_version = 0");
        }
        refused(file(), "names no version of its tables");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP INDEX active_inputs",
                "DROP TABLE logins",
                "ALTER TABLE inputs ADD COLUMN more INTEGER",
                "CREATE TRIGGER forget AFTER INSERT ON inputs BEGIN DELETE FROM inputs; END"
            })
    void otherTablesThanThoseOfTheVersionAreRefused(String change) throws SQLException, IOException {
        SqliteRuntimeStore.open(file()).close();
        try (RawFile raw = RawFile.open(file())) {
            raw.execute(change);
        }
        refused(file(), "what this version of its tables has");
    }

    @Test
    void aFolderIsRefused() {
        assertThatThrownBy(() -> SqliteRuntimeStore.open(folder))
                .isInstanceOf(RuntimeStoreException.class)
                .hasMessageContaining("is a folder; name a file");
    }

    @Test
    void aFileUnderAFileIsRefused() throws IOException {
        Path plain = Files.createFile(folder.resolve("plain"));

        assertThatThrownBy(() -> SqliteRuntimeStore.open(plain.resolve("sessions.db")))
                .isInstanceOf(RuntimeStoreException.class)
                .hasMessageContaining("its folder cannot be made or read");
    }

    @Test
    void aStoreThatIsLockedFailsAndGoesOnAfterwards() throws SQLException {
        try (SqliteRuntimeStore store = SqliteRuntimeStore.builder(file())
                        .busyTimeout(Duration.ofMillis(20))
                        .open();
                RawFile other = RawFile.open(file())) {
            other.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> store.persistOpsLifecycle(RUNTIME, new byte[] {1}))
                    .isInstanceOf(RuntimeStoreException.class)
                    .hasMessageContaining("is locked: another process");
            other.execute("ROLLBACK");

            assertThat(store.loadOpsLifecycle(RUNTIME)).isEmpty();
            store.persistOpsLifecycle(RUNTIME, new byte[] {2});
            assertThat(store.loadOpsLifecycle(RUNTIME)).contains(new byte[] {2});
        }
    }

    @Test
    void aFullFileFailsAndKeepsWhatItHas() {
        long small = 256 * 1024;
        try (SqliteRuntimeStore store =
                SqliteRuntimeStore.builder(file()).sizeLimit(small).open()) {
            store.persistOpsLifecycle(RUNTIME, new byte[100]);
            assertThatThrownBy(() -> store.persistOpsLifecycle(RUNTIME, new byte[300 * 1024]))
                    .isInstanceOf(RuntimeStoreException.class)
                    .hasMessageContaining("has no room left");

            assertThat(store.loadOpsLifecycle(RUNTIME)).contains(new byte[100]);
            store.persistOpsLifecycle(RUNTIME, new byte[200]);
            assertThat(store.loadOpsLifecycle(RUNTIME)).contains(new byte[200]);
        }
    }

    @Test
    void whatIsTooLargeIsRefusedByName() {
        try (SqliteRuntimeStore store =
                SqliteRuntimeStore.builder(file()).payloadLimit(1000).open()) {
            assertThatThrownBy(() -> store.persistOpsLifecycle(RUNTIME, new byte[1001]))
                    .isInstanceOf(RuntimeStoreException.class)
                    .hasMessageContainingAll(
                            "the operations of rt:one", "1001 bytes", "at most 1000", "higher payload limit");
            store.persistOpsLifecycle(RUNTIME, new byte[1000]);
        }
    }

    @Test
    void aFileThatMustNotBeWrittenIsToldFromOthers() throws SQLException {
        SqliteRuntimeStore.open(file()).close();
        try (RawFile raw = RawFile.readOnly(file())) {
            assertThatThrownBy(() -> raw.execute("DELETE FROM logins"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            failure -> assertThat(new Failures(file()).writing(failure))
                                    .hasMessageContaining("must not be written; give this process the right"));
        }
    }

    @Test
    void whoeverIsAskedWhatToStoreDoesNotStoreMeanwhile() {
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file())) {
            store.persistAuthOauthFlowSnapshot(new byte[] {1});
            assertThatThrownBy(() -> store.updateAuthOauthFlowSnapshot(present -> {
                        store.persistOpsLifecycle(RUNTIME, new byte[] {2});
                        return new byte[] {2};
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("before or after");

            assertThat(store.loadAuthOauthFlowSnapshot()).contains(new byte[] {1});
            assertThat(store.loadOpsLifecycle(RUNTIME)).isEmpty();
        }
    }

    @Test
    void aClosedStoreSaysSo() {
        SqliteRuntimeStore store = SqliteRuntimeStore.open(file());
        store.close();
        store.close();

        assertThatThrownBy(() -> store.persistOpsLifecycle(RUNTIME, new byte[1]))
                .hasMessageContaining("the store is closed");
        assertThatThrownBy(() -> store.loadOpsLifecycle(RUNTIME)).hasMessageContaining("the store is closed");
        assertThatThrownBy(() -> store.updateAuthOauthFlowSnapshot(present -> new byte[1]))
                .hasMessageContaining("the store is closed");
        assertThatThrownBy(() -> store.takeOver(RUNTIME)).hasMessageContaining("the store is closed");
    }

    @Test
    void aClosedStoreIsOneFileAndItsWitness() {
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file())) {
            store.persistOpsLifecycle(RUNTIME, new byte[] {1});
            store.loadOpsLifecycle(RUNTIME);
        }
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("sessions.db", "sessions.db-witness");
    }

    @Test
    void aFileThatHasLostCommitsIsRefused() throws IOException {
        Path copy = folder.resolve("copy.db");
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file())) {
            store.persistOpsLifecycle(RUNTIME, new byte[] {1});
            // What careless backups do: the log, which has it all, is left behind.
            Files.copy(file(), copy);
            Files.copy(folder.resolve("sessions.db-witness"), folder.resolve("copy.db-witness"));
        }
        refused(copy, "has lost what it has acknowledged", "copy.db-wal", "copy.db-witness");

        Files.delete(folder.resolve("copy.db-witness"));
        try (SqliteRuntimeStore older = SqliteRuntimeStore.open(copy)) {
            assertThat(older.loadOpsLifecycle(RUNTIME)).isEmpty();
        }
    }

    @Test
    void aFileThatIsGoneIsNotBegunAnew() throws IOException {
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file())) {
            store.persistOpsLifecycle(RUNTIME, new byte[] {1});
        }
        Files.delete(file());

        assertThatThrownBy(() -> SqliteRuntimeStore.open(file()))
                .isInstanceOf(RuntimeStoreException.class)
                .hasMessageContainingAll("The file is missing", "sessions.db-witness");
        assertThat(file()).doesNotExist();
    }

    @Test
    void anotherStoreInItsPlaceIsRefused() throws IOException {
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file())) {
            store.persistOpsLifecycle(RUNTIME, new byte[] {1});
        }
        Path other = folder.resolve("other.db");
        SqliteRuntimeStore.open(other).close();
        Files.move(other, file(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        refused(file(), "is not the store that was here");
    }

    @Test
    void theDiskIsWaitedForAtEachCommit() throws SQLException {
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file())) {
            long full = 2;
            assertThat(store.setting(Sql.SYNCHRONOUS)).isEqualTo(full);
            assertThat(store.setting(Sql.FOREIGN_KEYS)).isEqualTo(1);
        }
        try (RawFile raw = RawFile.open(file())) {
            assertThat(raw.text("PRAGMA journal_mode")).isEqualTo("wal");
        }
    }
}
