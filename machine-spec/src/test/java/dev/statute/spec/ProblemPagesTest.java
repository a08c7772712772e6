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
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code has a page, and what a page says is what the compiler does. */
class ProblemPagesTest {
    private static final Path FOLDER = Path.of("..", "docs", "problems");

    /**
     * Codes that only exploring all states can give, which have no page yet. This list only ever gets shorter: a code
     * leaves it together with the page that it gets.
     */
    private static final Set<Code> NEEDS_STATES = Set.of(
            Code.M501, Code.M502, Code.M503, Code.M504, Code.M505, Code.M507, Code.M508, Code.M520, Code.M521,
            Code.M522, Code.M523);

    static Stream<Code> codesWithPages() {
        return Arrays.stream(Code.values()).filter(code -> !NEEDS_STATES.contains(code));
    }

    @Test
    void everyPageIsAboutACodeAndEveryCodeHasAPage() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(
                            codesWithPages().map(code -> code + ".md").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("codesWithPages")
    void thePageTravelsWithTheTool(Code code) throws IOException {
        assertThat(ProblemPages.page(code)).contains(Files.readString(Path.of("..", ProblemPages.pathOf(code))));
    }

    /** With {@code -Dstatute.golden=write} the reports in the pages are written anew first; review what changed. */
    @ParameterizedTest
    @MethodSource("codesWithPages")
    void theExamplesOfThePageAreTrue(Code code) throws IOException {
        ProblemPageCheck check = new ProblemPageCheck(TestedCompiler.COMPILER);
        Path file = Path.of("..", ProblemPages.pathOf(code));
        if ("write".equals(System.getProperty("statute.golden"))) {
            Files.writeString(file, check.rewritten(ProblemPage.parse(Files.readString(file))));
        }
        check.check(code, ProblemPage.parse(Files.readString(file)));
    }

    @Test
    void aCodeWithoutAPageIsNoFailure() {
        assertThat(NEEDS_STATES)
                .allSatisfy(code -> assertThat(ProblemPages.page(code)).isEmpty());
    }
}
