package dev.statute.maven.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.maven.Specs;
import dev.statute.maven.input.SpecRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckGoalTest {
    @TempDir
    Path project;

    private Path specs;
    private Path reports;

    @BeforeEach
    void layOut() {
        specs = project.resolve("specs");
        reports = project.resolve("reports");
    }

    @Test
    void countsTheCellsOfAMachine() throws IOException {
        Specs.write(specs.resolve("lamp.machine.yaml"), Specs.LAMP);

        CheckResult result = run();

        assertThat(result.findings().hasErrors()).isFalse();
        assertThat(result.summaries()).containsExactly("Lamp: 2 phases x 2 inputs: 2 handled, 1 rejected, 1 ignored");
        assertThat(reports.resolve("Lamp.json")).hasContent("""
                        {
                          "name" : "Lamp",
                          "kind" : "machine",
                          "file" : "lamp.machine.yaml",
                          "cells" : {
                            "handled" : 2,
                            "rejected" : 1,
                            "ignored" : 1,
                            "undecided" : 0
                          }
                        }
                        """);
        assertThat(reports.resolve("diagnostics.json")).content().isEqualToIgnoringWhitespace("[]");
        assertThat(reports.resolve("diagnostics.sarif")).content().contains("\"results\" : [ ]");
    }

    @Test
    void countsTheCellsOfBrokenSpecsToo() throws IOException {
        Specs.write(specs.resolve("lamp.machine.yaml"), Specs.BROKEN_LAMP);
        Specs.write(specs.resolve("shared.types.yaml"), Specs.TYPES);
        Specs.write(specs.resolve("priority.policy.yaml"), Specs.BROKEN_TABLE);

        CheckResult result = run();

        assertThat(result.findings().errorSummary()).isEqualTo("3 errors in 2 of 3 spec files");
        assertThat(result.summaries())
                .containsExactly(
                        "Lamp: 2 phases x 2 inputs: 2 handled, 1 rejected, 0 ignored, 1 undecided",
                        "Priority: 3 rows, 4 cells: 1 gap, 1 overlap");
        assertThat(reports.resolve("Priority.json"))
                .content()
                .contains("\"kind\" : \"policy\"", "\"total\" : 4", "\"gaps\" : 1", "\"overlaps\" : 1");
        assertThat(reports.resolve("diagnostics.json"))
                .content()
                .contains("\"M101\"", "\"P101\"", "\"P102\"", "\"file\" : \"lamp.machine.yaml\"");
    }

    @Test
    void writesDiagnosticsForAFolderThatIsMissing() throws IOException {
        CheckResult result = run();

        assertThat(result.findings().errorSummary()).isEqualTo("there is no folder " + specs);
        assertThat(reports.resolve("diagnostics.json")).content().contains("\"Y013\"");
    }

    @Test
    void removesReportsOfMachinesThatAreGone() throws IOException {
        Path lamp = Specs.write(specs.resolve("lamp.machine.yaml"), Specs.LAMP);
        Specs.write(specs.resolve("shared.types.yaml"), Specs.TYPES);
        run();
        Files.delete(lamp);

        run();

        assertThat(reports.resolve("Lamp.json")).doesNotExist();
        assertThat(reports.resolve("diagnostics.json")).exists();
    }

    @Test
    void tellsAboutFilesThatAreNotRead() throws IOException {
        Specs.write(specs.resolve("lamp.machine.yaml"), Specs.LAMP);
        Specs.write(specs.resolve("door.machine.yml"), Specs.LAMP);

        assertThat(run().findings().remarks())
                .containsExactly("door.machine.yml is not read: name it door.machine.yaml");
    }

    private CheckResult run() throws IOException {
        return CheckGoal.run(new CheckRequest(new SpecRequest(specs, project, List.of()), reports, "1"));
    }
}
