package dev.statute.spec.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any problem over any text is rendered: nothing throws, nothing escapes, and marks have the width of their words. */
class RendererProperties {
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyProblemRendersAsTextOfHarmlessLines(@ForAll("problems") Problem problem) {
        String text = TextRenderer.plain().render(Wording.of(problem));

        assertThat(text).endsWith("\n").startsWith("error[M201] ");
        assertThat(text.codePoints().filter(c -> c != '\n'))
                .noneMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void marksStandUnderTheirWords(@ForAll("lines") String line, @ForAll("lines") String words) {
        String content = line + "\u00abx" + words + "x\u00bb" + line;
        int start = line.length() + 1;
        SourceText source = new SourceText("x.yaml", content);
        Span at = source.span(start, start + words.length() + 2);

        List<String> shown = TextRenderer.plain()
                .render(Wording.of(SampleKind.unused(at, "x")))
                .lines()
                .toList();

        int before = shown.get(3).indexOf('^');
        int marks = shown.get(3).length() - before;
        int textCells = cells(shown.get(2));
        assertThat(cells(shown.get(2).substring(0, shown.get(2).indexOf('\u00ab') + 1)))
                .isEqualTo(before);
        assertThat(before + marks).isLessThanOrEqualTo(textCells);
        assertThat(marks).isEqualTo(cells(Glyphs.shown(at.text())));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyProblemIsReadBackFromJson(@ForAll("problems") Problem problem) {
        Object json = Json.parse(JsonRenderer.render(List.of(Wording.of(problem))));

        assertThat(Json.at(json, 0, "line")).isEqualTo(problem.at().line());
        assertThat(Json.at(json, 0, "endColumn")).isEqualTo(problem.at().endColumn());
        assertThat(Json.at(json, 0, "fix", "edits", 0, "start"))
                .isEqualTo(problem.fix().orElseThrow().edits().get(0).at().start());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyProblemIsReadBackFromSarif(@ForAll("problems") Problem problem) {
        Object log = Json.parse(new SarifRenderer("1").render(List.of(Wording.of(problem))));

        Object region = Json.at(log, "runs", 0, "results", 0, "locations", 0, "physicalLocation", "region");
        assertThat(Json.at(region, "startColumn")).isEqualTo(problem.at().column());
        assertThat(Json.at(region, "endLine")).isEqualTo(problem.at().endLine());
    }

    @Provide
    Arbitrary<Problem> problems() {
        Arbitrary<String> texts = texts(Arbitraries.of(
                "a", " ", "\t", "\n", "\r", "\u202e", "\u001b[2J", "\u6f22", "\u0301", "\uD83D\uDE00", "\uD83D"));
        Arbitrary<Integer> offsets = Arbitraries.integers().between(0, 400);
        return Combinators.combine(texts, texts, offsets, offsets, offsets, offsets)
                .as((content, words, a, b, c, d) -> {
                    SourceText source = new SourceText("f" + words, content);
                    Span at = source.span(Math.min(a, b), Math.max(a, b));
                    Span other = source.span(Math.min(c, d), Math.max(c, d));
                    return SampleKind.unknown(at, words, content, words)
                            .related(words, other)
                            .related(words, new SourceText(words, words).start())
                            .fixedBy(new Fix(words, List.of(new Edit(at, words), new Edit(other, ""))));
                });
    }

    /** Text of one line, short enough to be shown whole, in which every character has cells of its own. */
    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of("a", " ", "\u202e", "\u001b", "\u6f22", "\uD83D\uDE00", "\uAC00", "\u2028", "e\u0301")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    private static Arbitrary<String> texts(Arbitrary<String> parts) {
        return parts.list().ofMaxSize(400).map(list -> String.join("", list));
    }

    private static int cells(String text) {
        return text.codePoints().map(Glyphs::width).sum();
    }
}
