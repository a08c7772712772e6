package dev.statute.spec.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemKind;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Span;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemPageCheckTest {
    private enum Kind implements ProblemKind {
        BAD;

        @Override
        public Words words() {
            return new Words(Code.M201, "`bad` is bad", "", "");
        }
    }

    private static final String PAGE = """
            # M201: unknown name

            Prose with a fence of its own:

            ```yaml
            to: bad
            ```

            ## Example

            ```yaml name=a.yaml
            x: bad
            ```

            ```yaml name=b.yaml
            y: good
            ```

            ```text
            error[M201] a.yaml:1:4: `bad` is bad
              |
            1 | x: bad
              |    ^^^
            fix: write `good`
              - x: bad
              + x: good
            ```

            ## Repaired

            ```yaml name=a.yaml
            x: good
            ```
            """;

    private final ProblemPageCheck check = new ProblemPageCheck(ProblemPageCheckTest::findBad);

    @Test
    void acceptsAPageThatIsTrue() {
        check(PAGE);
    }

    @Test
    void refusesAnotherHeading() {
        fails(PAGE.replace("unknown name", "something else"));
    }

    @Test
    void refusesAnotherReport() {
        fails(PAGE.replace("`bad` is bad", "`bad` is good"));
        fails(PAGE.replace("x: bad\n```\n\n```yaml name=b", "x: fine\n```\n\n```yaml name=b"));
    }

    @Test
    void refusesARepairThatIsNotTheFixOrDoesNotRepair() {
        fails(PAGE.replace("x: good\n```\n", "x: better\n```\n"));
        fails(PAGE.replace("y: good", "y: bad"));
        fails(PAGE.substring(0, PAGE.indexOf("## Repaired")));
    }

    @Test
    void refusesAPageWithoutAnExample() {
        fails(PAGE.substring(0, PAGE.indexOf("## Example")));
    }

    @Test
    void refusesAnExampleThatIsNotComplete() {
        assertThatThrownBy(() -> ProblemPage.parse("## Example\n```yaml name=a.yaml\nx: bad\n```\n"))
                .hasMessageContaining("without a report");
        assertThatThrownBy(() -> ProblemPage.parse("## Example\n```text\nx\n```\n"))
                .hasMessageContaining("without a file");
        assertThatThrownBy(() -> ProblemPage.parse("## Example\n```yaml name=a.yaml\nx: bad\n"))
                .hasMessageContaining("not closed");
    }

    @Test
    void writesTheReportsAnew() {
        String stale = PAGE.replace("`bad` is bad", "stale\nlines\nof text");

        assertThat(check.rewritten(ProblemPage.parse(stale))).isEqualTo(PAGE);
    }

    @Test
    void runsEveryExampleOfAPage() {
        String second = PAGE.substring(PAGE.indexOf("## Example")).replace("## Example", "## Example: another");

        check(PAGE + "\n" + second);
        fails(PAGE + "\n" + second.replace("is bad", "is good"));
        assertThat(check.rewritten(ProblemPage.parse(PAGE + "\n" + second.replace("is bad", "is good"))))
                .isEqualTo(PAGE + "\n" + second);
    }

    private void check(String page) {
        check.check(Code.M201, ProblemPage.parse(page));
    }

    private void fails(String page) {
        assertThatThrownBy(() -> check(page)).isInstanceOf(AssertionError.class);
    }

    private static Collection<Problem> findBad(List<SourceText> files) {
        return files.stream()
                .filter(file -> file.content().contains("bad"))
                .map(file -> {
                    Span at = file.span(
                            file.content().indexOf("bad"), file.content().indexOf("bad") + 3);
                    return Problem.of(Kind.BAD, at).fixedBy(Fix.replace("write `good`", at, "good"));
                })
                .toList();
    }
}
