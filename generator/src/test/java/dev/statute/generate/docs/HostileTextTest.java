package dev.statute.generate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.generate.GeneratedFile;
import dev.statute.generate.SpecFixtures;
import dev.statute.spec.diagnostic.SourceText;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of authors stays text, whatever it looks like. */
class HostileTextTest {
    private static final Pattern OURS = Pattern.compile("<a id=\"[A-Za-z_-]+\">|</a>|<br>|<code>|</code>");

    private static final String SPEC = """
            spec: machine/1
            name: Door
            package: com.example.door
            doc: "%1$s"
            phases:
              Closed: { initial: true, doc: "%1$s" }
              Open: { doc: "%1$s" }
            fields:
              count: { type: int 0..9, init: 0, doc: "%1$s" }
            inputs:
              Push: { doc: "%1$s" }
              Pull: { doc: "%1$s" }
            effects:
              Bell: { delivery: notify, doc: "%1$s" }
            rejections:
              Blocked: { doc: "%1$s" }
            transitions:
              open:
                doc: "%1$s"
                input: Pull
                from: Closed
                require: { free: { doc: "%1$s", that: count == 0 || count == 1, else: Blocked } }
                to: Open
                emit: [Bell: {}]
              close: { input: Push, from: Open, to: Closed }
            unhandled:
              - { from: Closed, input: Push, reject: Blocked }
              - { from: Open, input: Pull, ignore: "%1$s" }
            invariants:
              counted: { that: count == 0 || count == 1, doc: "%1$s" }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a | b",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[click](javascript:alert(1))",
                "![x](https://example.com/x.png)",
                "`code` and ``more`` |",
                "line\\n\\n# heading\\n\\n- item\\n\\n1. first",
                "line\\n| a | b |\\n| --- | --- |\\n| c | d |",
                "***bold*** _it_ ~~gone~~ &lt;b&gt; &amp;",
                "$x$ \\\\ \\\\| --> <!-- comment",
                "    indented\\n\\n~~~\\nfence\\n~~~",
                "reversed \\u202e text \\u0007",
                "</a></td></table>",
                "[ref]: https://example.com\\n\\n[ref]"
            })
    void staysText(String doc) {
        List<GeneratedFile> files =
                DocsGenerator.generate(SpecFixtures.compile(new SourceText("door.machine.yaml", SPEC.formatted(doc))));
        RenderedPage plain = page(DocsGenerator.generate(
                SpecFixtures.compile(new SourceText("door.machine.yaml", SPEC.formatted("harmless")))));
        RenderedPage page = page(files);

        assertThat(page.htmlPieces()).allSatisfy(piece -> assertThat(piece).matches(OURS));
        assertThat(page.headings()).isEqualTo(plain.headings());
        assertThat(page.linkTargets()).isEqualTo(plain.linkTargets());
        for (String table : List.of("Phases", "Fields", "Inputs", "Effects", "Rejections", "Matrix", "Invariants")) {
            assertThat(page.tableBehind(table))
                    .hasSameSizeAs(plain.tableBehind(table))
                    .allSatisfy(row -> assertThat(row)
                            .hasSameSizeAs(plain.tableBehind(table).get(0)));
        }
        assertThat(page.html()).doesNotContain("<script", "<img src=x", "<em><strong>", "javascript:alert(1)\"");
    }

    private static RenderedPage page(List<GeneratedFile> files) {
        return new RenderedPage(files.stream()
                .filter(file -> file.path().equals("Door.md"))
                .findFirst()
                .orElseThrow()
                .content());
    }
}
