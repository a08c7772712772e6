package dev.statute.conformance.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.conformance.Sequence;
import dev.statute.conformance.cover.CoveringSequences;
import dev.statute.conformance.report.ReportFiles;
import dev.statute.conformance.report.Reports;
import dev.statute.spec.interpret.Interpreter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.state.ActionChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WrittenReportsTest {
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
        assertThat(folder.resolve("InputLifecycle.html")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("InputLifecycle.json")))
                .contains("\"conforms\" : false", "no way back");
    }

    @Test
    void aFailingRandomRunLeavesItsReport() {
        assertThatThrownBy(() -> new WrongSystem().followsItsSpec(failing()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no way back");
        assertThat(folder.resolve("InputLifecycle-random.html")).content().contains("RollbackStaged");
        assertThat(folder.resolve("InputLifecycle-random.txt")).content().startsWith("InputLifecycle differs");
    }

    @Test
    void aRandomRunThatConformsRemovesTheReportOfAnEarlierOne() throws IOException {
        Path earlier = Files.writeString(folder.resolve("InputLifecycle-random.json"), "{}");
        new InterpretedConformanceTest()
                .followsItsSpec(
                        new Finished(new Driven(new Interpreter(Reports.machine()), Reports.sound(), Map.of())));
        assertThat(earlier).doesNotExist();
    }

    private static ActionChain<Driven> failing() {
        Sequence sequence = CoveringSequences.of(Reports.machine()).sequences().stream()
                .filter(candidate ->
                        candidate.inputs().toString().contains("RollbackStaged { run_id: r1 }, StageForRun"))
                .findFirst()
                .orElseThrow();
        Driven driven = new Driven(
                new Interpreter(Reports.machine()), Reports.rollingBackFails("no way back"), sequence.parameters());
        sequence.inputs().forEach(driven::give);
        return new Finished(driven);
    }
}
