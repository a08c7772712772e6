package dev.statute.spec.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Cell;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Matrix;
import dev.statute.spec.source.SourceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The example specs mean what they are known to mean. */
class FixturesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "specs");

    @Test
    void compileWithoutFindingsButTheReservedParts() throws IOException {
        Compilation compilation = compile();

        assertThat(compilation.problems())
                .extracting(Problem::code, problem -> problem.at().source().name())
                .containsExactlyInAnyOrder(
                        tuple(Code.R001, "input-lifecycle.machine.yaml"),
                        tuple(Code.R001, "stage-and-run.composition.yaml"));
    }

    @Test
    void inputLifecycleDecidesItsNinetyCells() throws IOException {
        Machine machine = catalog().machine("InputLifecycle").orElseThrow();
        Matrix matrix = Matrix.of(machine);

        assertThat(matrix.count(Cell.Handled.class)).isEqualTo(17);
        assertThat(matrix.count(Cell.Rejected.class)).isEqualTo(69);
        assertThat(matrix.count(Cell.Ignored.class)).isEqualTo(4);
    }

    @Test
    void inputAdmissionHasItsSixRows() throws IOException {
        assertThat(catalog().policy("InputAdmission").orElseThrow().rows()).hasSize(6);
    }

    private static Catalog catalog() throws IOException {
        return compile().orThrow();
    }

    private static Compilation compile() throws IOException {
        Problems problems = new Problems();
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<SourceText> texts = files.sorted()
                    .flatMap(file -> new SourceFiles(FOLDER).read(file, problems).stream())
                    .toList();
            assertThat(problems.list()).isEmpty();
            return SpecCompiler.compile(new SpecFiles(texts, List.of()));
        }
    }
}
