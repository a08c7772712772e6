package dev.statute.spec.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.Diagnostic;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.Wording;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused: one problem, at the words that are marked, in these words, and repaired by the fix if there is one. */
class RefusedExpressionsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.statute.spec.expression.Samples#refused")
    void reportsOneProblem(String marked, String code, String sentence, String repaired) {
        String text = marked.replaceAll("[«»]", "");
        Problems problems = new Problems();

        assertThat(Expressions.inferred(World.scalar(text), World.SCOPE.allowNext(true), problems))
                .isEmpty();

        List<Diagnostic> diagnostics = problems.list().stream().map(Wording::of).toList();
        assertThat(diagnostics).extracting(Diagnostic::message).containsExactly(sentence);
        Diagnostic diagnostic = diagnostics.get(0);
        assertThat(diagnostic.code()).hasToString(code);
        assertThat(mark(text, diagnostic)).isEqualTo(marked);
        assertThat(repairOf(problems.list().get(0))).isEqualTo(repaired);
    }

    @ParameterizedTest
    @ValueSource(strings = {"some(1) == 1", "1 == some(1)", "flag ? some(1) : 1"})
    void saysHowAValueBecomesAnOption(String text) {
        Problems problems = new Problems();

        Expressions.inferred(World.scalar(text), World.SCOPE, problems);

        assertThat(problems.list())
                .singleElement()
                .satisfies(problem -> assertThat(Wording.of(problem).help()).isEqualTo("write `some(1)`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"count <", "twice(count", "flag ? 1 :", "phase in", "[run", "!"})
    void knowsWhatIsCutShort(String text) {
        assertThat(Expressions.isComplete(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"count < 1", "count = 1", "(count))", "a b", "'text'"})
    void knowsWhatIsWrongButNotCutShort(String text) {
        assertThat(Expressions.isComplete(text)).isTrue();
    }

    private static String mark(String text, Diagnostic diagnostic) {
        int start = diagnostic.at().start();
        int end = diagnostic.at().end();
        return text.substring(0, start) + "«" + text.substring(start, end) + "»" + text.substring(end);
    }

    private static String repairOf(Problem problem) {
        return problem.fix().map(fix -> fix.applyTo(problem.at().source())).orElse("");
    }
}
