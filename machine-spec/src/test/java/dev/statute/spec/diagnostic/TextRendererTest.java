package dev.statute.spec.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextRendererTest {
    private static final SourceText ORDER = new SourceText("order.machine.yaml", """
            phases:
              Open: { initial: true }
              Shipped: { terminal: true }
            transitions:
              ship:
                input: Ship
                from: Open
                to: Shiped
            """);

    @Test
    void showsTheWordsTheOtherPlacesAndTheWayOut() {
        Problem problem = SampleKind.unknown(words(ORDER, "Shiped"), "Shiped", "Open\nShipped", "`Shipped`")
                .related("a phase like it", words(ORDER, "Shipped"))
                .fixedBy(Fix.replace("write `Shipped`", words(ORDER, "Shiped"), "Shipped"));

        assertThat(plain(problem)).isEqualTo("""
                        error[M201] order.machine.yaml:8:9: unknown phase `Shiped`
                          |
                        3 |   Shipped: { terminal: true }
                          |   ------- a phase like it
                        ...
                        8 |     to: Shiped
                          |         ^^^^^^
                        note: phases are Open
                              Shipped
                        example: Ship leads to Shiped
                        help: write `Shipped`
                        fix: write `Shipped`
                          -     to: Shiped
                          +     to: Shipped
                        """);
    }

    @Test
    void leavesOutWhatTheProblemDoesNotHave() {
        assertThat(plain(SampleKind.unused(words(ORDER, "Ship"), "Ship"))).isEqualTo("""
                        warning[M112] order.machine.yaml:3:3: field `Ship` is never used
                          |
                        3 |   Shipped: { terminal: true }
                          |   ^^^^
                        """);
    }

    @Test
    void showsAPlaceInAnotherFileInASnippetOfItsOwn() {
        SourceText types = new SourceText("shared/order.types.yaml", "\n".repeat(10) + "types:\n  Phase: bool\n");
        Problem problem = SampleKind.unused(words(ORDER, "Open"), "Open")
                .related("declared here", words(types, "Phase"))
                .related("and used", words(ORDER, "initial"));

        assertThat(plain(problem)).isEqualTo("""
                        warning[M112] order.machine.yaml:2:3: field `Open` is never used
                           |
                         2 |   Open: { initial: true }
                           |   ^^^^
                           |           ------- and used
                          --> shared/order.types.yaml:12:3
                           |
                        12 |   Phase: bool
                           |   ----- declared here
                        """);
    }

    @Test
    void fillsAGapOfOneLineAndShortensLongPlaces() {
        Span phases = ORDER.span(0, words(ORDER, "transitions").start());
        Span transitions =
                ORDER.span(words(ORDER, "transitions").start(), ORDER.content().length());
        Problem problem = SampleKind.unused(transitions, "x").related("beside", phases);

        assertThat(plain(problem)).isEqualTo("""
                        warning[M112] order.machine.yaml:4:1: field `x` is never used
                          |
                        1 | phases:
                          | -------
                        2 |   Open: { initial: true }
                          |   -----------------------
                        3 |   Shipped: { terminal: true }
                          |   --------------------------- beside
                        4 | transitions:
                          | ^^^^^^^^^^^^
                        5 |   ship:
                          |   ^^^^^
                        ...
                        8 |     to: Shiped
                          |     ^^^^^^^^^^
                        """);
        Problem near = SampleKind.unused(words(ORDER, "Open"), "x").related("near", words(ORDER, "transitions"));
        assertThat(plain(near)).contains("3 |   Shipped: { terminal: true }\n4 | transitions");
    }

    @Test
    void marksAnEmptyPlaceAndTheEndOfTheFile() {
        SourceText source = new SourceText("x.yaml", "name:\n");

        assertThat(plain(SampleKind.unused(source.span(5, 5), "x"))).endsWith("1 | name:\n  |      ^\n");
        assertThat(plain(SampleKind.unused(source.span(6, 6), "x")))
                .endsWith(":2:1: field `x` is never used\n  |\n2 |\n  | ^\n");
    }

    @Test
    void showsNoSourceOfAFileThatCouldNotBeRead() {
        assertThat(plain(SampleKind.unused(new SourceText("x.yaml", "").start(), "x")))
                .isEqualTo("warning[M112] x.yaml:1:1: field `x` is never used\n");
    }

    @Test
    void keepsMarksAlignedUnderTabsWideAndCombiningCharacters() {
        // Tab, two wide characters, an e with a combining acute, and an emoji of two UTF-16 units before the words.
        SourceText source = new SourceText("x.yaml", "\ta: \u6f22\u5b57 e\u0301 \uD83D\uDE00 here\n");

        assertThat(plain(SampleKind.unused(words(source, "here"), "x")))
                .endsWith("1 |     a: \u6f22\u5b57 e\u0301 \uD83D\uDE00 here\n  |                  ^^^^\n");
        assertThat(plain(SampleKind.unused(words(source, "\u6f22\u5b57"), "x"))).endsWith("  |        ^^^^\n");
    }

    @Test
    void showsWhatATerminalWouldObeyInsteadOfSendingIt() {
        SourceText source = new SourceText("a\u001b[2J.yaml", "x: \u001b[31m\u202Eevil\u202C \u200B end\n");
        Problem problem =
                SampleKind.unused(words(source, "end"), "\u0007\n\u2066").related("role\r", words(source, "evil"));

        String text = plain(problem);

        assertThat(text).isEqualTo("""
                        warning[M112] a\\u{1b}[2J.yaml:1:18: field `\\u{7}\\u{a}\\u{2066}` is never used
                          |
                        1 | x: \\u{1b}[31m\\u{202e}evil\\u{202c} \\u{200b} end
                          |                                            ^^^
                          |                      ---- role\\u{d}
                        """);
    }

    @Test
    void showsThePartOfALongLineThatMatters() {
        SourceText source = new SourceText("x.yaml", "a".repeat(5000) + " here " + "b".repeat(5000) + "\n");
        Problem problem = SampleKind.unused(words(source, "here"), "x")
                .fixedBy(Fix.replace("write there", words(source, "here"), "there"));

        assertThat(plain(problem).lines())
                .containsExactly(
                        "warning[M112] x.yaml:1:5002: field `x` is never used",
                        "  |",
                        "1 | ..." + "a".repeat(39) + " here " + "b".repeat(115) + "...",
                        "  | " + " ".repeat(43) + "^^^^",
                        "fix: write there",
                        "  - ..." + "a".repeat(39) + " here " + "b".repeat(115) + "...",
                        "  + ..." + "a".repeat(39) + " there " + "b".repeat(114) + "...");
    }

    @Test
    void showsInsertedLinesWithoutTheirNeighboursAndCountsManyOfThem() {
        Span end = ORDER.span(ORDER.content().length(), ORDER.content().length());
        Problem few = SampleKind.unused(words(ORDER, "Open"), "x")
                .fixedBy(Fix.replace("add the rows", end, "unhandled:\n  - { from: any }\n"));
        Problem many = SampleKind.unused(words(ORDER, "Open"), "x")
                .fixedBy(Fix.replace("add the rows", end, "row\n".repeat(20)));

        assertThat(plain(few)).endsWith("""
                        fix: add the rows (at order.machine.yaml:9:1)
                          + unhandled:
                          +   - { from: any }
                        """);
        assertThat(plain(many)).endsWith("  + row\n  + ... 12 more lines\n");
    }

    @Test
    void marksACombiningCharacterInTheCellItIsDrawnIn() {
        SourceText source = new SourceText("x.yaml", "ae\u0301b");

        assertThat(plain(SampleKind.unused(words(source, "\u0301"), "x"))).endsWith("  |  ^\n");
    }

    @Test
    void cutsLongLinesBetweenCharacters() {
        SourceText source = new SourceText("x.yaml", "\uD83D\uDE00".repeat(300) + "x" + "\uD83D\uDE00".repeat(300));

        assertThat(plain(SampleKind.unused(words(source, "x"), "x")))
                .contains("1 | ..." + "\uD83D\uDE00".repeat(20) + "x")
                .doesNotContain("\\u{");
    }

    @Test
    void showsALineInsertedBehindAnother() {
        Span afterOpen = ORDER.span(ORDER.endOfLine(2), ORDER.endOfLine(2));
        Problem problem =
                SampleKind.unused(words(ORDER, "Open"), "x").fixedBy(Fix.replace("add it", afterOpen, "\n  Lost: {}"));

        assertThat(plain(problem)).endsWith("fix: add it\n  +   Lost: {}\n");
    }

    @Test
    void showsEditsThatAreFarApartOnOneLineEachInItsOwnPlace() {
        SourceText source = new SourceText("x.yaml", "first" + " ".repeat(2000) + "last");
        Fix both = new Fix(
                "write both", List.of(new Edit(words(source, "first"), "1st"), new Edit(words(source, "last"), "end")));

        assertThat(plain(SampleKind.unused(words(source, "first"), "x").fixedBy(both)))
                .contains("\n  - first", "\n  + 1st", " last\n", " end\n");
    }

    @Test
    void showsEditsOfOneLineTogether() {
        Fix swap = new Fix(
                "swap them",
                List.of(
                        new Edit(words(ORDER, "terminal"), "initial"),
                        new Edit(words(ORDER, "Shipped"), "Sent"),
                        new Edit(words(ORDER, "initial"), "terminal")));
        Problem problem = SampleKind.unused(words(ORDER, "terminal"), "x").fixedBy(swap);

        assertThat(plain(problem)).endsWith("""
                        fix: swap them
                          -   Open: { initial: true }
                          +   Open: { terminal: true }
                          -   Shipped: { terminal: true }
                          +   Sent: { initial: true }
                        """);
    }

    @Test
    void countsPlacesThatNobodyWouldReadThrough() {
        Problem problem = SampleKind.unused(words(ORDER, "Open"), "x");
        for (int i = 0; i < 10; i++) {
            problem = problem.related("place " + i, words(ORDER, "Shipped"));
        }

        assertThat(plain(problem)).contains("place 7").doesNotContain("place 8").endsWith(" and 2 more places\n");
    }

    @Test
    void coloursWithoutChangingTheText() {
        Diagnostic diagnostic = Wording.of(SampleKind.unknown(words(ORDER, "Shiped"), "Shiped", "p", "q")
                .related("here", words(ORDER, "Shipped"))
                .fixedBy(Fix.replace("write it", words(ORDER, "Shiped"), "Shipped")));

        String coloured = TextRenderer.coloured().render(diagnostic);

        assertThat(coloured).startsWith("\u001b[1;31merror[M201]\u001b[0m ");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(TextRenderer.plain().render(diagnostic));
    }

    @Test
    void separatesDiagnosticsByAnEmptyLine() {
        Diagnostic one = Wording.of(SampleKind.unused(new SourceText("x.yaml", "").start(), "x"));

        assertThat(TextRenderer.plain().render(List.of(one, one))).isEqualTo("""
                        warning[M112] x.yaml:1:1: field `x` is never used

                        warning[M112] x.yaml:1:1: field `x` is never used
                        """);
        assertThat(TextRenderer.plain().render(List.of())).isEmpty();
    }

    private static String plain(Problem problem) {
        return TextRenderer.plain().render(Wording.of(problem));
    }

    private static Span words(SourceText source, String words) {
        int start = source.content().indexOf(words);
        return source.span(start, start + words.length());
    }
}
