package dev.statute.store.sqlite.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.SessionRuntime;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.Input;
import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import dev.statute.store.sqlite.SqliteRuntimeStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes, each with a JVM of its own, on one file. */
class RivalsTest {
    private static final SessionId CONTESTED = Inputs.sessions().get(0);
    private static final SessionId CHILDS = Inputs.sessions().get(1);
    private static final SessionId PARENTS = Inputs.sessions().get(2);
    private static final String REFUSAL = "Another process has taken the session over";
    private static final int ROUNDS = 4;
    private static final int INPUTS = 25;

    private final Inputs inputs = new Inputs(1);
    private final List<UUID> accepted = new ArrayList<>();
    private Path folder;
    private SqliteRuntimeStore store;
    private SessionRuntime runtime;
    private Rival rival;

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "rivals")
                .toAbsolutePath();
        Path file = folder.resolve("sessions.db");
        store = SqliteRuntimeStore.open(file);
        runtime = SessionRuntime.persistentWithoutBlobs(store).build();
        rival = Rival.start(folder.resolve("rival"), file);
    }

    @AfterEach
    void end() throws IOException {
        rival.close();
        store.close();
        Folders.delete(folder);
    }

    private void accept(SessionId session) {
        Input input = inputs.prompt();
        runtime.acceptWithoutWake(session, input);
        accepted.add(input.id().value());
    }

    private List<UUID> stored(SessionId session) {
        return store.loadInputStates(LogicalRuntimeId.forSession(session)).stream()
                .map(input -> input.state().inputId().value())
                .toList();
    }

    private List<UUID> known(SessionId session) {
        return runtime.activeInputs(session).stream().map(id -> id.value()).toList();
    }

    /** All that was acknowledged is there once, and nothing is there that nobody has submitted. */
    private void nothingIsLost(List<UUID> found, SessionId session) {
        assertThat(found)
                .doesNotHaveDuplicates()
                .containsAll(rival.accepted(session))
                .containsAll(accepted);
        List<UUID> submitted = new ArrayList<>(rival.submitted(session));
        submitted.addAll(accepted);
        assertThat(submitted).containsAll(found);
    }

    @Test
    void a_session_that_goes_back_and_forth_is_written_by_whoever_has_it() throws Exception {
        rival.takes(CHILDS);
        for (int round = 0; round < ROUNDS; round++) {
            rival.takes(CONTESTED);
            rival.goesOn(CONTESTED, INPUTS);
            if (round > 0) {
                assertThatThrownBy(() -> accept(CONTESTED))
                        .isInstanceOf(RuntimeDriverException.class)
                        .hasMessageContaining(REFUSAL);
            }

            runtime.register(CONTESTED);
            List<UUID> found = known(CONTESTED);
            for (int number = 0; number < INPUTS; number++) {
                accept(CONTESTED);
            }

            assertThat(rival.isRefused(CONTESTED, found)).contains(REFUSAL);
            nothingIsLost(known(CONTESTED), CONTESTED);
            assertThat(stored(CONTESTED)).isEqualTo(known(CONTESTED));
            rival.goesOn(CHILDS, INPUTS);
        }

        rival.kill();
        accepted.clear();
        nothingIsLost(stored(CHILDS), CHILDS);
    }

    @Test
    void sessions_of_different_processes_are_written_side_by_side() throws Exception {
        rival.takes(CHILDS);
        runtime.register(PARENTS);
        for (int number = 0; number < ROUNDS * INPUTS; number++) {
            accept(PARENTS);
        }
        rival.goesOn(CHILDS, ROUNDS * INPUTS);
        rival.kill();

        assertThat(stored(PARENTS)).isEqualTo(accepted).isEqualTo(known(PARENTS));
        assertThat(stored(CHILDS)).containsAll(rival.accepted(CHILDS));
        runtime.register(CHILDS);
        accepted.clear();
        nothingIsLost(known(CHILDS), CHILDS);
    }
}
