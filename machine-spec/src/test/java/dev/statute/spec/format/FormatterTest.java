package dev.statute.spec.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatterTest {
    private static final String HEAD = "spec: machine/1\nname: Door\npackage: com.example.door\n";

    private static String format(String body) {
        return text(HEAD + body).substring(HEAD.length());
    }

    private static String text(String content) {
        FormatResult result = Formatter.format(new SourceText("a.machine.yaml", content));
        assertThat(result).isInstanceOf(FormatResult.Formatted.class);
        return ((FormatResult.Formatted) result).text();
    }

    @Test
    void writesKeysInTheOrderOfTheLanguage() {
        assertThat(text("""
                        spec: machine/1
                        package: com.example.door
                        name: Door
                        inputs: { Push: { payload: { b: bool }, doc: A push. } }
                        phases: { Open: { terminal: true, initial: true } }
                        """)).isEqualTo("""
                        spec: machine/1
                        name: Door
                        package: com.example.door
                        phases: { Open: { initial: true, terminal: true } }
                        inputs: { Push: { doc: A push., payload: { b: bool } } }
                        """);
    }

    @Test
    void namesStayInTheOrderOfTheAuthor() {
        String body = """

                phases:
                  Shut: { initial: true }
                  Open: {}
                """;

        assertThat(format(body)).isEqualTo(body);
    }

    @Test
    void neighbouringDeclarationsShareAColumn() {
        assertThat(format("""
                phases:
                  Open: { initial: true }
                  Half: {}
                  Shut:    {}

                  Broken: { terminal: true }
                  AppliedPendingConsumption: {}
                """)).isEqualTo("""

                phases:
                  Open: { initial: true }
                  Half: {}
                  Shut: {}

                  Broken: { terminal: true }
                  AppliedPendingConsumption: {}
                """);
    }

    @Test
    void itemsOfOneFormHaveTheirSecondEntryInAColumn() {
        assertThat(format("""
                phases: { A: { initial: true }, Bc: {} }
                unhandled:
                - {from: A, input: X, ignore: No need.}
                - {input: Y, from: Bc, ignore: No need.}
                """)).isEqualTo("""
                phases: { A: { initial: true }, Bc: {} }

                unhandled:
                  - { from: A,  input: X, ignore: No need. }
                  - { from: Bc, input: Y, ignore: No need. }
                """);
    }

    @Test
    void commentsStayWithWhatTheyStandAt() {
        String body = """

                # all phases
                phases: # two of them
                  # the first
                  Open: { initial: true } # at the start

                  # nothing

                  # the second
                  Shut: {}
                  # no more

                # done

                inputs:
                  Push: {}
                # bottom
                """;

        assertThat(format(body)).isEqualTo(body);
    }

    @Test
    void commentsInsideOfBracketsOpenThemUp() {
        assertThat(format("""
                phases: { Open: { initial: true }, # first
                  # last
                  Shut: {} # second
                  # the end
                  }
                """)).isEqualTo("""

                phases:
                  Open: { initial: true } # first
                  # last
                  Shut: {} # second
                  # the end
                """);
    }

    @Test
    void commentsMoveWithTheirKey() {
        assertThat(format("""
                phases: { A: { initial: true } }
                transitions:
                  push:
                    # where it goes
                    to: A # back
                    from: A
                    input: Push
                """)).isEqualTo("""
                phases: { A: { initial: true } }

                transitions:
                  push:
                    input: Push
                    from: A
                    # where it goes
                    to: A # back
                """);
    }

    @Test
    void quotesStandWhereTheyAreNeeded() {
        assertThat(format("""
                phases:
                  A: { initial: "true", doc: 'Plain' }
                  B: { doc: 'One, two' }
                  C: { doc: 'Say "no"' }
                  D: { doc: "" }
                  E: { doc: "yes" }
                  F: { doc: "a\\tb" }
                invariants:
                  i: { that: "f(a, b)" }
                  j:
                    that: "f(a, b)"
                  k:
                    that: '!a'
                """)).isEqualTo("""

                phases:
                  A: { doc: Plain, initial: "true" }
                  B: { doc: "One, two" }
                  C: { doc: Say "no" }
                  D: { doc: "" }
                  E: { doc: "yes" }
                  F: { doc: "a\\tb" }

                invariants:
                  i: { that: "f(a, b)" }
                  j:
                    that: f(a, b)
                  k:
                    that: "!a"
                """);
    }

    @Test
    void textsOfSeveralLinesKeepTheirLines() {
        assertThat(format("""
                doc: |
                     One.
                       Two.

                     Three.


                phases:
                    A:
                        initial: true
                        doc: One
                         two

                         three.
                """)).isEqualTo("""
                doc: |
                  One.
                    Two.

                  Three.

                phases:
                  A:
                    doc: One
                      two

                      three.
                    initial: true
                """);
    }

    @Test
    void whatIsTooLongForItsLineGoesToTheNextOrIsOpenedUp() {
        String words = "word ".repeat(19).strip();
        String formatted = format("phases:\n  AppliedPendingConsumption: { initial: true, doc: " + words + " }\n"
                + "  B: { doc: " + words + ", initial: false, terminal: true }\n");

        assertThat(formatted)
                .isEqualTo("\nphases:\n  AppliedPendingConsumption:\n    { doc: " + words
                        + ", initial: true }\n  B:\n    doc: " + words + "\n    initial: false\n    terminal: true\n");
    }

    @Test
    void listsAreIndented() {
        assertThat(format("""
                phases: { A: { initial: true } }
                scenarios:
                  s:
                  - Push: {}
                    expect: { rejected: R, phase: A }
                  -   # why
                    Push: {}
                """)).isEqualTo("""
                phases: { A: { initial: true } }

                scenarios:
                  s:
                    - Push: {}
                      expect: { phase: A, rejected: R }
                    - # why
                      Push: {}
                """);
    }

    @Test
    void windowsLineEndsStay() {
        String windows = (HEAD + "phases:  { A: { initial: true } }\n").replace("\n", "\r\n");

        assertThat(text(windows)).isEqualTo(windows.replace(":  {", ": {"));
    }

    @Test
    void aFileWithProblemsIsRefused() {
        FormatResult result = Formatter.format(new SourceText("a.machine.yaml", HEAD + "phasse: {}\n"));

        assertThat(result).isInstanceOfSatisfying(FormatResult.Refused.class, refused -> {
            List<Problem> problems = refused.problems();
            assertThat(problems).extracting(Problem::code).containsExactly(Code.Y011);
        });
        assertThat(Formatter.format(new SourceText("a.machine.yaml", "a: !b\n")))
                .isInstanceOf(FormatResult.Refused.class);
        assertThat(Formatter.format(new SourceText("a.machine.yaml", ""))).isInstanceOf(FormatResult.Refused.class);
    }
}
