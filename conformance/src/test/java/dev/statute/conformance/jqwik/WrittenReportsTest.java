package dev.statute.conformance.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.conformance.report.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WrittenReportsTest {
    private static final Pattern AGAIN = Pattern.compile("-Dstatute\\.conformance\\.seed=(-?[0-9]+)");

    @TempDir
    private Path folder;

    private final Optional<String> before = Optional.ofNullable(System.getProperty(ReportFiles.PROPERTY));

    @BeforeEach
    void redirect() {
        System.setProperty(ReportFiles.PROPERTY, folder.toString());
    }

    @AfterEach
    void restore() {
        before.ifPresentOrElse(
                value -> System.setProperty(ReportFiles.PROPERTY, value),
                () -> System.clearProperty(ReportFiles.PROPERTY));
    }

    @Test
    void aFailingCoveringRunLeavesItsReport() throws IOException {
        assertThatThrownBy(() -> new WrongSystem().coversItsSpec())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no way back");
        assertThat(folder.resolve(WrongSystem.class.getName() + ".html")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve(WrongSystem.class.getName() + ".json")))
                .contains("\"conforms\" : false", "no way back");
    }

    @Test
    void aFailingRandomRunSaysItsSeedAndWhatToSetToRunItAgain() throws IOException {
        Throwable thrown = Launched.run(WrongSystem.class, folder.resolve("database"))
                .get("followsItsSpec")
                .orElseThrow();
        Matcher again = AGAIN.matcher(thrown.getMessage());
        assertThat(again.find()).isTrue();
        assertThat(thrown).isInstanceOf(AssertionError.class).hasMessageContaining("no way back");
        String text = random(WrongSystem.class, "txt");
        assertThat(text)
                .startsWith("InputLifecycle differs")
                .contains(" inputs, seed " + again.group(1) + "; to run them again: " + again.group());
        assertThat(random(WrongSystem.class, "html")).contains("RollbackStaged");

        System.setProperty(MachineConformance.SEED, again.group(1));
        try {
            Launched.run(WrongSystem.class, folder.resolve("other database"));
        } finally {
            System.clearProperty(MachineConformance.SEED);
        }
        assertThat(random(WrongSystem.class, "txt")).isEqualTo(text);
    }

    @Test
    void randomRunsThatConformLeaveTheirReportToo() throws IOException {
        Map<String, Optional<Throwable>> results = Launched.run(FewRuns.class, folder.resolve("database"));
        assertThat(results.values()).hasSize(2).allMatch(Optional::isEmpty);
        assertThat(random(FewRuns.class, "txt"))
                .startsWith("InputLifecycle conforms to its spec\n")
                .contains(
                        "  7 random runs of up to 3 inputs, seed 4711; to run them again: -Dstatute.conformance.seed=4711")
                .contains("random-1")
                .doesNotContain("no random runs");
        assertThat(Files.readString(folder.resolve(FewRuns.class.getName() + ".txt")))
                .contains("  no random runs\n");
    }

    @Test
    void testsOfOneMachineKeepTheirReportsApart() {
        Launched.run(FewRuns.class, folder.resolve("database"));
        Launched.run(WrongSystem.class, folder.resolve("database"));
        assertThat(folder.resolve(FewRuns.class.getName() + ".txt")).content().startsWith("InputLifecycle conforms");
        assertThat(folder.resolve(WrongSystem.class.getName() + ".txt"))
                .content()
                .startsWith("InputLifecycle differs");
        assertThat(folder.resolve("index.html")).content().contains("2 of 4 do not conform");
    }

    private String random(Class<?> test, String ending) throws IOException {
        return Files.readString(folder.resolve(test.getName() + "-random." + ending));
    }
}
