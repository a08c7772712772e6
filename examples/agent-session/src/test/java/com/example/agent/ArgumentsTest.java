package com.example.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be typed behind the name of the program. */
final class ArgumentsTest {
    @Test
    void fileAndScriptAreBothOptional() {
        assertThat(Arguments.parse()).isEqualTo(new Arguments(Optional.empty(), Optional.empty()));
        assertThat(Arguments.parse("--db", "a.db"))
                .isEqualTo(new Arguments(Optional.of(Path.of("a.db")), Optional.empty()));
        assertThat(Arguments.parse("tour.txt")).isEqualTo(new Arguments(Optional.empty(), Optional.of("tour.txt")));
        assertThat(Arguments.parse("-", "--db", "a.db"))
                .isEqualTo(new Arguments(Optional.of(Path.of("a.db")), Optional.of("-")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --db                  | --db needs a file.
            --db --db             | --db needs a file.
            --db - tour.txt       | --db needs a file.
            --db a.db --db b.db   | --db stands once.
            --base a.db           | There is no option --base.
            tour.txt other.txt    | There is one script at most.
            """)
    void whatCannotBeReadIsNamed(String words, String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.parse(words.split(" ")))
                .withMessage(
                        wrong + System.lineSeparator() + "usage: java -jar agent-session.jar [--db FILE] [SCRIPT | -]");
    }
}
