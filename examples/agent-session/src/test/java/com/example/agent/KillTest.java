package com.example.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whenever the program is killed: what it has acknowledged is there at the next start, and nothing is done twice. */
final class KillTest {
    /** The texts of the inputs, in the order in which they are typed, so that the first one is i1. */
    private static final List<String> TEXTS = List.of("One", "Two", "Three", "Four", "Five");

    private static final List<String> SCRIPT = List.of(
            "prompt One",
            "prompt Two",
            "step",
            "step",
            "prompt Three",
            "step",
            "steer Four",
            "step",
            "prompt Five",
            "step",
            "step",
            "finish");

    private static final Pattern SAID = Pattern.compile(" +(i(\\d+)) (accepted|consumed)");
    private static final Pattern ROW = Pattern.compile("i\\d+ +\\w+ +(\\w+) +(\\w+) .*");

    @TempDir
    private Path folder;

    /** @param lines after so many lines that it has said it is killed, while it does what it was asked for last */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 9, 13, 16, 20, 23, 28})
    void whatWasAcknowledgedIsThereOnceAndWhatWasDoneIsNotDoneAgain(int lines) throws Exception {
        List<String> before = heardUntilKilled(lines);
        List<String> after = heardAfterwards();

        int finish = after.indexOf("> finish");
        assertThat(texts(after.subList(0, finish), "\\w+"))
                .doesNotHaveDuplicates()
                .containsAll(said("accepted", before))
                .isSubsetOf(TEXTS);
        assertThat(texts(after.subList(0, finish), "Consumed")).containsAll(said("consumed", before));
        assertThat(said("consumed", before)).noneMatch(text -> after.contains("  agent reads \"" + text + "\""));
        assertThat(after.stream().filter(line -> line.startsWith("read ")))
                .containsExactlyInAnyOrderElementsOf(texts(after.subList(finish, after.size()), "Consumed").stream()
                        .map(text -> "read \"" + text + "\"")
                        .toList())
                .hasSameSizeAs(texts(after.subList(0, finish), "\\w+"));
    }

    private List<String> heardUntilKilled(int lines) throws IOException {
        List<String> heard = new ArrayList<>();
        try (Program program = Program.start(folder, "--db", file().toString(), "-")) {
            int typed = 0;
            int begun = 0;
            while (heard.size() < lines) {
                // One command is ahead of those that it has begun, so that it is killed while it does something.
                if (typed == begun && typed < SCRIPT.size()) {
                    program.type(SCRIPT.get(typed));
                    typed++;
                }
                if (typed == SCRIPT.size()) {
                    program.typeNoMore();
                }
                String line = program.hear().orElseThrow();
                heard.add(line);
                begun += line.startsWith("> ") ? 1 : 0;
            }
            program.kill();
            heard.addAll(program.hearOut());
        }
        return heard;
    }

    /** The same from here on without another process: whether one is new makes no difference to a file. */
    private List<String> heardAfterwards() throws Exception {
        List<String> heard = new ArrayList<>();
        try (Keeping keeping = Keeping.in(file())) {
            assertThat(new Transcript(keeping, Stamps.ofWorld(), heard::add)
                            .play(List.of("inputs", "finish", "inputs", "memory", "quit")))
                    .isEmpty();
        }
        return heard;
    }

    private Path file() {
        return folder.resolve("session.db");
    }

    /** The texts of the inputs of which something was said. */
    private static List<String> said(String what, List<String> heard) {
        return heard.stream()
                .map(SAID::matcher)
                .filter(line -> line.matches() && line.group(3).equals(what))
                .map(line -> TEXTS.get(Integer.parseInt(line.group(2)) - 1))
                .toList();
    }

    /** The texts of the inputs in a table. */
    private static List<String> texts(List<String> heard, String state) {
        return heard.stream()
                .map(ROW::matcher)
                .filter(row -> row.matches() && row.group(2).matches(state))
                .map(row -> row.group(1))
                .toList();
    }
}
