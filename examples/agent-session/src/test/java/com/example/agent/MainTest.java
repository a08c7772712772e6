package com.example.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.run.SessionDelta;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.store.sqlite.SqliteRuntimeStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why the program does not begin, or does not go on, is said in a line. */
final class MainTest {
    @TempDir
    private Path folder;

    @Test
    void whoeverTypesSomethingElseIsToldWhatToType() throws Exception {
        assertThat(refused("--db"))
                .containsExactly("--db needs a file.", "usage: java -jar agent-session.jar [--db FILE] [SCRIPT | -]");
    }

    @Test
    void aFileThatIsNoStoreIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear reader, this is no database. ".repeat(50));

        assertThat(refused("--db", file.toString(), "-"))
                .singleElement()
                .asString()
                .contains("is not a SQLite database");
    }

    @Test
    void aFileThatIsDamagedIsRefused() throws Exception {
        Path file = stored();
        byte[] content = Files.readAllBytes(file);
        System.arraycopy("damage".repeat(300).getBytes(StandardCharsets.US_ASCII), 0, content, 4096, 1800);
        Files.write(file, content);

        // What SQLite says of it has a line of its own.
        assertThat(String.join(" ", refused("--db", file.toString(), "-")))
                .contains("is damaged", "Restore it from a backup.")
                .doesNotContain("\tat ");
    }

    @Test
    void aFileOfANewerVersionIsRefused() throws Exception {
        Path file = stored();
        change(file, "PRAGMA user_version = 99");

        assertThat(refused("--db", file.toString(), "-"))
                .singleElement()
                .asString()
                .contains("was written by a newer version of this library");
    }

    @Test
    void aMemoryThatIsOfSomethingElseIsRefused() throws Exception {
        Path file = stored();
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file)) {
            LogicalRuntimeId runtime = LogicalRuntimeId.forSession(Keeping.SESSION);
            store.takeOver(runtime)
                    .commitSessionSnapshot(runtime, new SessionDelta(SessionSnapshot.of(new byte[] {'?', '\n'})));
        }

        assertThat(refused("--db", file.toString(), "-"))
                .singleElement()
                .asString()
                .contains("This is no memory");
    }

    @Test
    void whoeverLosesTheSessionIsTold() throws Exception {
        Path file = stored();
        try (Program program = Program.start(folder, "--db", file.toString(), "-")) {
            assertThat(program.hear()).contains("Inputs that came back from " + file + ": 1, still waiting: 1.");
            Keeping.in(file).close();
            program.type("inputs");
            program.typeNoMore();

            assertThat(program.hearOut()).contains("> inputs");
            assertThat(program.code()).isEqualTo(1);
            assertThat(program.errors().lines())
                    .containsExactly("Another program has opened the file, and the session goes on there.");
        }
    }

    /** A file in which something is stored. */
    private Path stored() throws Exception {
        Path file = folder.resolve("session.db");
        try (Keeping keeping = Keeping.in(file)) {
            new Transcript(keeping, Stamps.ofWorld(), line -> {}).play(List.of("prompt One"));
        }
        return file;
    }

    private static void change(Path file, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement changing = connection.createStatement()) {
            changing.execute(statement);
        }
    }

    /** What a program says that does not begin. */
    private List<String> refused(String... arguments) throws IOException, InterruptedException {
        try (Program program = Program.start(folder, arguments)) {
            program.typeNoMore();
            assertThat(program.hearOut()).isEmpty();
            assertThat(program.code()).isEqualTo(2);
            return program.errors().lines().toList();
        }
    }
}
