package com.example.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.statute.session.SessionRuntime;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.InputFactory;
import dev.statute.session.input.PromptInput;
import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.run.RunResult;
import dev.statute.session.types.RunId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that is kept in a file goes on where it was left, in the hands of whoever has opened the file last. */
final class KeptSessionTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("session.db");
    }

    @Test
    void theInputsOfBeforeAreThereUnderTheirNames() throws Exception {
        played("prompt One", "prompt Two", "step", "step", "steer Three");

        assertThat(played("inputs"))
                .containsSubsequence(
                        "Inputs that came back from " + file + ": 3, still waiting: 2.",
                        "  i3 staged for r1",
                        "i1     Prompt  One    Consumed  1         done",
                        "i2     Prompt  Two    Queued    1         -",
                        "i3     Prompt  Three  Staged    1         -");
    }

    @Test
    void theAgentGoesOnWithWhatWaitsAndRemembersWhatItHasDone() throws Exception {
        assertThat(played("memory")).contains("A new session, kept in " + file + ".", "The agent remembers nothing.");
        played("prompt One", "prompt Two", "step", "step");

        assertThat(played("memory", "finish", "memory"))
                .containsSubsequence(
                        "> memory",
                        "read \"One\"",
                        "said I have read \"One\".",
                        "> finish",
                        "> memory",
                        "read \"One\"",
                        "said I have read \"One\".",
                        "read \"Two\"",
                        "said I have read \"Two\".")
                .doesNotContain("  agent reads \"One\"");
    }

    @Test
    void aSessionThatWasStoppedStaysThatAndCanBeLookedAt() throws Exception {
        played("prompt One", "stop");

        assertThat(played("inputs"))
                .containsSubsequence(
                        "The session does not do this while it is Stopped.",
                        "i1     Prompt  One   Abandoned  1         stopped");
    }

    @Test
    void whoeverOpensTheFileHasTheSessionAndTheOneBeforeHearsOfIt() throws Exception {
        try (Keeping first = Keeping.in(file);
                AgentSession mine = session(first)) {
            assertThat(mine.bringAgent()).isEmpty();
            assertThat(mine.loss()).isEmpty();
            mine.perform(Command.parse("prompt One"), new InputTable(new Names()));

            assertThat(played("inputs", "finish")).contains("  i1 consumed");

            assertThat(mine.loss()).contains("Another program has opened the file, and the session goes on there.");
        }
        assertThat(played("inputs")).contains("i1     Prompt  One   Consumed  2         done");
    }

    @Test
    void aScriptEndsWhereItsSessionWasTakenOver() throws Exception {
        List<String> said = new ArrayList<>();
        try (Keeping first = Keeping.in(file)) {
            Optional<String> loss = new Transcript(first, Stamps.ofWorld(), said::add)
                    .play(() -> List.of("prompt One", "finish", "prompt Two").stream()
                            .peek(line -> {
                                if (line.equals("finish")) {
                                    Keeping.in(file).close();
                                }
                            })
                            .iterator());

            assertThat(loss).contains("Another program has opened the file, and the session goes on there.");
        }
        assertThat(said).contains("> finish").doesNotContain("> prompt Two");
    }

    @Test
    void anAgentThatHasForgottenWhatIsStoredCannotReplaceIt() throws Exception {
        played("prompt One", "finish");

        try (Keeping keeping = Keeping.in(file)) {
            SessionRuntime runtime = keeping.runtime().build();
            runtime.register(Keeping.SESSION);
            Stamps stamps = Stamps.ofWorld();
            PromptInput two = new InputFactory(stamps.clock(), stamps.ids()).prompt("Two");

            assertThatExceptionOfType(RuntimeDriverException.class)
                    .isThrownBy(() -> runtime.acceptAndRun(Keeping.SESSION, two, KeptSessionTest::forgetful))
                    .withMessageContaining("does not continue the stored one");
        }
        assertThat(played("memory")).containsSubsequence("read \"One\"", "said I have read \"One\".");
    }

    private static CoreApplyOutput forgetful(RunId run, RunPrimitive primitive) {
        return new CoreApplyOutput(
                new RunBoundaryReceiptDraft(
                        run, primitive.boundary(), primitive.contributingInputIds(), Optional.empty(), 2),
                Optional.of(Memory.empty(Keeping.SESSION).with("Two", "2").snapshot()),
                new CoreApplyTerminal.Result(RunResult.ofText("2")));
    }

    private AgentSession session(Keeping keeping) {
        return new AgentSession(new Stage(), keeping, Stamps.ofWorld(), event -> {}, said -> {});
    }

    /** What is said from the opening of the file to its closing. */
    private List<String> played(String... script) throws Exception {
        List<String> lines = new ArrayList<>();
        try (Keeping keeping = Keeping.in(file)) {
            assertThat(new Transcript(keeping, Stamps.ofWorld(), lines::add).play(List.of(script)))
                    .isEmpty();
        }
        return lines;
    }
}
