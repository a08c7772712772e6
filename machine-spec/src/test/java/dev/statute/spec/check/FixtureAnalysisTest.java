package dev.statute.spec.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.check.policy.DecisionTable;
import dev.statute.spec.check.selector.SelectorAnalysis;
import dev.statute.spec.check.selector.Verdict;
import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import dev.statute.spec.source.SourceFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the analyses find in the example specs. */
class FixtureAnalysisTest {
    private static final Path SPECS = Path.of("src", "test", "resources", "specs");

    @Test
    void everyCellOfInputAdmissionIsDecidedByOneRow() {
        DecisionTable table = DecisionTable.of(
                        catalog().policy("InputAdmission").orElseThrow())
                .orElseThrow();

        assertThat(table.cells())
                .hasSize(18)
                .allSatisfy(cell -> assertThat(cell.matching()).hasSize(1));
        assertThat(table.unmatched()).isEmpty();
        assertThat(table.overlapping()).isEmpty();
    }

    @Test
    void selectorsOfInputLifecycleAreProvedWhateverTheDomains() {
        Machine machine = catalog().machine("InputLifecycle").orElseThrow();
        SelectorAnalysis analysis = SelectorAnalysis.of(machine);

        assertThat(analysis.cells())
                .hasSize(17)
                .allSatisfy(cell -> assertThat(cell.verdict()).isEqualTo(Verdict.PROVED_ALWAYS));
        assertThat(analysis.verdict(
                        machine.phase("Staged").orElseThrow(),
                        machine.input("RollbackStaged").orElseThrow()))
                .contains(Verdict.PROVED_ALWAYS);
        assertThat(analysis.verdict(
                        machine.phase("Consumed").orElseThrow(),
                        machine.input("RollbackStaged").orElseThrow()))
                .isEmpty();
    }

    private static Catalog catalog() {
        Problems problems = new Problems();
        List<SourceText> texts = Stream.of(
                        "runtime.types.yaml", "input-admission.policy.yaml", "input-lifecycle.machine.yaml")
                .flatMap(name -> new SourceFiles(SPECS).read(SPECS.resolve(name), problems).stream())
                .toList();
        return SpecCompiler.compile(new SpecFiles(texts, List.of())).orThrow();
    }
}
