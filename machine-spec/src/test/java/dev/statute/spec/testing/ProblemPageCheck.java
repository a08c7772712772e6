package dev.statute.spec.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Diagnostic;
import dev.statute.spec.diagnostic.Diagnostics;
import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.TextRenderer;
import java.util.List;
import java.util.Map;

/** Runs the examples of a page: what the page says is what the compiler reports. */
public final class ProblemPageCheck {
    private final TestedCompiler compiler;
    private final TestedCompiler explorer;

    /** For pages whose examples are only compiled. */
    public ProblemPageCheck(TestedCompiler compiler) {
        this(compiler, compiler);
    }

    /** @param explorer what examples that say so are compiled and explored with */
    public ProblemPageCheck(TestedCompiler compiler, TestedCompiler explorer) {
        this.compiler = compiler;
        this.explorer = explorer;
    }

    /** Asserts that the page is about its code and that each of its examples is true. */
    public void check(Code code, ProblemPage page) {
        assertThat(page.heading()).isEqualTo(code + ": " + code.title());
        assertThat(page.examples()).as("examples").isNotEmpty();
        page.examples().forEach(example -> checkExample(code, page, example));
    }

    /** The page with the reports that the compiler gives now. */
    public String rewritten(ProblemPage page) {
        return page.withReports(page.examples().stream()
                .map(example -> TextRenderer.plain().render(tested(example).diagnose(example.files())))
                .toList());
    }

    private TestedCompiler tested(ProblemPage.Example example) {
        return example.explored() ? explorer : compiler;
    }

    /** What else exploring shows of the example has to be explained above it. */
    private void checkExample(Code code, ProblemPage page, ProblemPage.Example example) {
        List<Diagnostic> diagnostics = tested(example).diagnose(example.files());
        assertThat(TextRenderer.plain().render(diagnostics)).isEqualTo(example.report());
        assertThat(diagnostics)
                .extracting(Diagnostic::code)
                .contains(code)
                .allMatch(shown -> shown == code || example.explored() && page.mentions(shown.name()));
        assertThat(diagnostics)
                .extracting(diagnostic -> diagnostic.at().source().name())
                .isSubsetOf(example.files().keySet());

        List<Fix> fixes = diagnostics.stream().flatMap(d -> d.fix().stream()).toList();
        Map<String, String> afterRepair = example.afterRepair();
        if (!fixes.isEmpty()) {
            assertThat(Repairs.apply(fixes, example.files())).as("the fix").isEqualTo(afterRepair);
        }
        assertThat(example.repaired()).as("section Repaired").isNotEmpty();
        List<Diagnostic> left = tested(example).diagnose(afterRepair);
        assertThat(left).extracting(Diagnostic::code).doesNotContain(code);
        assertThat(Diagnostics.hasErrors(left))
                .as("errors after the repair:%n%s", TextRenderer.plain().render(left))
                .isFalse();
    }
}
