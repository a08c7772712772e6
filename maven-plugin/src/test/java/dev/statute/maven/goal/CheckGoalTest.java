package dev.statute.maven.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.maven.Specs;
import dev.statute.maven.input.SpecRequest;
import dev.statute.spec.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
    void saysInOneLineThatAllIsWell() throws IOException {
        Specs.write(specs.resolve("lamp.machine.yaml"), Specs.LAMP);

        CheckResult result = run();

        assertThat(result.findings().diagnostics()).isEmpty();
        assertThat(result.failure()).isEmpty();
        assertThat(result.summaries())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .matches("Lamp: 2 states, 3 steps, depth 2, 3 properties hold, exhaustive.* \\(\\d+ ms\\)"));
        assertThat(reports.resolve("Lamp.json"))
                .content()
                .contains("\"distinct\" : 2", "\"generated\" : 3", "\"depth\" : 2", "\"light\" : 1", "\"handled\" : 2");
        assertThat(reports.resolve("Lamp.html"))
                .content()
                .contains("3 properties hold", "href=\"../specs/lamp.machine");
        assertThat(reports.resolve("diagnostics.json")).content().isEqualToIgnoringWhitespace("[]");
        assertThat(reports.resolve("diagnostics.sarif")).content().contains("\"results\" : [ ]");
        assertThat(names(reports))
                .containsExactlyInAnyOrder(
                        ".statute-ledger", "Lamp.html", "Lamp.json", "diagnostics.json", "diagnostics.sarif");
    }

    @Test
    void reportsWhatExploringFindsLikeAnyFinding() throws IOException {
        Specs.write(specs.resolve("lamp.machine.yaml"), Specs.DIM_LAMP);

        CheckResult result = run();

        assertThat(result.findings().errorSummary()).isEqualTo("1 error in 1 of 1 spec file");
        assertThat(result.findings().diagnostics())
                .singleElement()
                .satisfies(found -> assertThat(found.code()).isEqualTo(Code.M503));
        assertThat(result.summaries())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("1 property broken, 3 properties hold"));
        for (String report : List.of("diagnostics.json", "diagnostics.sarif", "Lamp.json", "Lamp.html")) {
            assertThat(reports.resolve(report)).content().contains("M503");
        }
    }

    @Test
    void writesRunsThatShowErrorsAsTestAndAsScenarios() throws IOException {
        Path lamp = Specs.write(specs.resolve("lamp.machine.yaml"), Specs.DIM_LAMP);

        run();

        assertThat(reports.resolve("LampCounterexampleTest.java"))
                .content()
                .contains("package com.example.lamp;", "void breaks_stays_dark_holds()", "new Lamp.Input.SwitchOn()");
        assertThat(reports.resolve("Lamp.scenarios.yaml")).hasContent("""
                        scenarios:
                          breaks_stays_dark:
                            - SwitchOn: {}
                              expect: { phase: Bright }
                        """);
        // The text stands where it is pasted to.
        Specs.write(lamp, Specs.LAMP + Files.readString(reports.resolve("Lamp.scenarios.yaml")));
        assertThat(run().findings().hasErrors()).isFalse();
        assertThat(reports.resolve("LampCounterexampleTest.java")).doesNotExist();
        assertThat(reports.resolve("Lamp.scenarios.yaml")).doesNotExist();
    }

    @Test
    void exploresWithAProfile() throws IOException {
        Specs.write(specs.resolve("counter.machine.yaml"), Specs.COUNTER);
        Specs.write(specs.resolve("lamp.machine.yaml"), Specs.LAMP);

        assertThat(run().summaries())
                .anySatisfy(line -> assertThat(line).startsWith("Counter: 4 states"))
                .anySatisfy(line -> assertThat(line).startsWith("Lamp: 2 states"));
        assertThat(run(exploring().withProfile("quick")).summaries())
                .anySatisfy(
                        line -> assertThat(line).startsWith("Counter: 2 states").contains("bounded"))
                .anySatisfy(line -> assertThat(line).startsWith("Lamp: 2 states"));
    }

    @Test
    void refusesAProfileThatNoMachineHas() throws IOException {
        Specs.write(specs.resolve("counter.machine.yaml"), Specs.COUNTER);

        CheckResult result = run(exploring().withProfile("deep"));

        assertThat(result.findings().hasErrors()).isFalse();
        assertThat(result.failure()).contains("no machine has a profile `deep`; known profiles: `quick`, `tiny`");
        assertThat(reports.resolve("Counter.json")).content().contains("\"assurance\" : \"not checked\"");
    }

    @Test
    void refusesAProfileWhereNoneIsDeclared() throws IOException {
        Specs.write(specs.resolve("lamp.machine.yaml"), Specs.LAMP);

        assertThat(run(exploring().withProfile("deep")).failure())
                .contains("no machine has a profile `deep`; no profiles are declared");
    }

    @Test
    void exploresToADepth() throws IOException {
        Specs.write(specs.resolve("counter.machine.yaml"), Specs.COUNTER);

        assertThat(run(exploring().withDepth(2)).summaries())
                .singleElement()
                .satisfies(
                        line -> assertThat(line).startsWith("Counter: 3 states").contains("bounded"));
    }

    @Test
    void warnsOfABudgetThatRanOut() throws IOException {
        Specs.write(specs.resolve("counter.machine.yaml"), Specs.COUNTER);

        CheckResult result = run(exploring().withProfile("tiny"));

        assertThat(result.findings().hasErrors()).isFalse();
        assertThat(result.findings().diagnostics())
                .anySatisfy(found -> assertThat(found.code()).isEqualTo(Code.M511));
        assertThat(result.failure()).isEmpty();
    }

    @Test
    void failsOnABudgetThatRanOutIfThatIsWanted() throws IOException {
        Specs.write(specs.resolve("counter.machine.yaml"), Specs.COUNTER);

        assertThat(run(exploring().withProfile("tiny").failingOnBounded()).failure())
                .contains("the budget ran out for Counter, and statute.failOnBounded is set");
        assertThat(run(exploring().failingOnBounded()).failure()).isEmpty();
        assertThat(run(exploring().withProfile("quick").failingOnBounded()).failure())
                .as("a depth is declared, it does not run out")
                .isEmpty();
    }

    @Test
    void exploresWithThreadsAndSymmetry() throws IOException {
        Specs.write(specs.resolve("counter.machine.yaml"), Specs.COUNTER);

        assertThat(run(exploring().withThreads(2).withSymmetry()).summaries())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("Counter: 4 states up to symmetry"));
    }

    @Test
    void countsTheCellsWhereExploringIsSwitchedOff() throws IOException {
        Specs.write(specs.resolve("lamp.machine.yaml"), Specs.DIM_LAMP);

        CheckResult result = run(exploring().switchedOff());

        assertThat(result.findings().diagnostics()).isEmpty();
        assertThat(result.summaries()).containsExactly("Lamp: 2 phases x 2 inputs: 2 handled, 1 rejected, 1 ignored");
        assertThat(reports.resolve("Lamp.html")).content().contains("Not explored");
    }

    @Test
    void tellsWhyAMachineCouldNotBeExplored() throws IOException {
        Specs.write(
                specs.resolve("counter.machine.yaml"),
                Specs.COUNTER.replace("Tick: {}", "Tick: { payload: { by: int 0..99 } }"));

        CheckResult result = run();

        assertThat(result.findings().diagnostics())
                .singleElement()
                .satisfies(found -> assertThat(found.code()).isEqualTo(Code.M510));
        assertThat(result.summaries())
                .containsExactly("Counter: 1 phases x 2 inputs: 2 handled, 0 rejected, 0 ignored; not explored");
        assertThat(reports.resolve("Counter.json"))
                .content()
                .contains("\"distinct\" : null", "\"verdict\" : \"not checked\"");
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
        return run(exploring());
    }

    private CheckResult run(Exploring exploring) throws IOException {
        SpecRequest request = new SpecRequest(specs, project, List.of());
        return CheckGoal.run(new CheckRequest(request, reports, exploring.request(), "1"));
    }

    private static Exploring exploring() {
        return new Exploring();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
