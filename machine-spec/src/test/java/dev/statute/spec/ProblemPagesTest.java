package dev.statute.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.ProblemPages;
import dev.statute.spec.testing.ProblemPage;
import dev.statute.spec.testing.ProblemPageCheck;
import dev.statute.spec.testing.TestedCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code has a page, and what a page says is what the compiler does. */
class ProblemPagesTest {
    private static final Path FOLDER = Path.of("..", "docs", "problems");

    @Test
    void everyPageIsAboutACodeAndEveryCodeHasAPage() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(Code.values())
                            .map(code -> code + ".md")
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePageTravelsWithTheTool(Code code) throws IOException {
        assertThat(ProblemPages.page(code)).contains(Files.readString(Path.of("..", ProblemPages.pathOf(code))));
    }

    /** With {@code -Dstatute.golden=write} the reports in the pages are written anew first; review what changed. */
    @ParameterizedTest
    @EnumSource
    void theExamplesOfThePageAreTrue(Code code) throws IOException {
        ProblemPageCheck check = new ProblemPageCheck(TestedCompiler.COMPILER, TestedCompiler.EXPLORER);
        Path file = Path.of("..", ProblemPages.pathOf(code));
        if ("write".equals(System.getProperty("statute.golden"))) {
            Files.writeString(file, check.rewritten(ProblemPage.parse(Files.readString(file))));
        }
        check.check(code, ProblemPage.parse(Files.readString(file)));
    }
}
