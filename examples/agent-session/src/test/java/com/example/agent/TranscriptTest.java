package com.example.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A script leads to the same transcript every time, and a line that is no command is named. */
final class TranscriptTest {
    private static final Path SCRIPT = Path.of("scripts", "tour.txt");
    private static final Path TRANSCRIPT = Path.of("src", "test", "resources", "tour.transcript.txt");

    @RepeatedTest(10)
    void theTourGoesAsItWent() throws Exception {
        assertThat(played(Files.readAllLines(SCRIPT))).isEqualTo(expected());
    }

    /** With {@code -Dtranscript.write} it is written anew, to be read before it is committed. */
    private static List<String> expected() throws Exception {
        if (System.getProperty("transcript.write") != null) {
            Files.write(TRANSCRIPT, played(Files.readAllLines(SCRIPT)));
        }
        return Files.readAllLines(TRANSCRIPT);
    }

    @Test
    void whatTheSessionRefusesIsSaidAndTheConversationGoesOn() throws Exception {
        assertThat(played(List.of("stop", "prompt Hello", "inputs")))
                .containsSubsequence("> prompt Hello", "The session does not do this while it is Stopped.", "> inputs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dance                | line 2: There is no command "dance"; there are prompt, steer, progress, answer, interrupt, cancel, step, finish, inputs, memory, retire, stop, help, quit.
            prompt               | line 2: Type: prompt TEXT
            answer report        | line 2: Type: answer REQUEST TEXT
            inputs please        | line 2: "inputs" stands alone.
            """)
    void aLineThatIsNoCommandIsNamed(String line, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> played(List.of("help", line)))
                .withMessage(message);
    }

    private static List<String> played(List<String> script) throws Exception {
        List<String> lines = new ArrayList<>();
        new Transcript(Keeping.inMemory(), Stamps.counting(), lines::add).play(script);
        return lines;
    }
}
