package dev.statute.maven.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.maven.Specs;
import dev.statute.maven.input.SpecRequest;
import dev.statute.maven.output.OutputFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTestsGoalTest {
    private static final String LAMP_WITH_SCENARIO = Specs.LAMP + """

            scenarios:
              shines:
                - SwitchOn: {}
                  expect: { phase: Bright }
            """;

    @TempDir
    Path project;

    private Path specs;
    private Path tests;
    private Path lamp;
    private final List<Path> classPath = new ArrayList<>();
    private boolean conformance = true;
    private Set<String> excludes = Set.of();
    private boolean scenarios = true;
    private boolean skipIfMissing;

    @BeforeEach
    void layOut() throws IOException {
        specs = project.resolve("src/main/machines");
        tests = project.resolve("target/generated-test-sources/statute");
        lamp = Specs.write(specs.resolve("hall/lamp.machine.yaml"), LAMP_WITH_SCENARIO);
    }

    @Test
    void generatesBridgesAndTheTestsThatUseThem() throws IOException {
        assertThat(run()).isInstanceOf(GenerateResult.Generated.class);

        assertThat(file("LampBridge.java")).content().contains("implements Bridge<Lamp.State, Lamp.Input>");
        assertThat(file("LampConformanceTest.java"))
                .content()
                .contains("extends GeneratedConformance<Lamp.State, Lamp.Input>")
                .contains("List.of(\"hall/lamp.machine.yaml\"),");
        assertThat(file("LampScenariosTest.java")).content().contains("shines_holds()");
    }

    @Test
    void leavesOutWhatIsNotWantedAndRemovesIt() throws IOException {
        run();
        conformance = false;
        run();
        assertThat(tests.resolve("com/example/lamp"))
                .isDirectoryContaining("glob:**LampScenariosTest.java")
                .isDirectoryNotContaining("glob:**LampBridge.java")
                .isDirectoryNotContaining("glob:**LampConformanceTest.java");

        conformance = true;
        scenarios = false;
        run();
        assertThat(tests.resolve("com/example/lamp"))
                .isDirectoryContaining("glob:**LampBridge.java")
                .isDirectoryNotContaining("glob:**LampScenariosTest.java");
    }

    @Test
    void leavesOutTheTestsOfExcludedSpecsButNotTheirBridges() throws IOException {
        run();
        for (String name : List.of("Lamp", "com.example.lamp.Lamp")) {
            excludes = Set.of(name);
            run();
            assertThat(tests.resolve("com/example/lamp"))
                    .isDirectoryContaining("glob:**LampBridge.java")
                    .isDirectoryContaining("glob:**LampScenariosTest.java")
                    .isDirectoryNotContaining("glob:**LampConformanceTest.java");
        }
    }

    @Test
    void saysWhichExcludedNamesNothingHas() throws IOException {
        excludes = Set.of("Lamp", "Lmap");
        assertThat(run())
                .isEqualTo(new GenerateResult.Impossible("conformanceExcludes: there is no machine or policy Lmap"));
    }

    @Test
    void doesNothingWhenNothingChanged() throws IOException {
        run();

        assertThat(run()).isEqualTo(new GenerateResult.UpToDate(1, List.of()));
    }

    @Test
    void tellsTestsWhichSpecsComeFromDependencies() throws IOException {
        Path classes = project.resolve("other/target/classes");
        Specs.write(classes.resolve("META-INF/statute/shared.types.yaml"), Specs.TYPES);
        Specs.write(
                lamp,
                Specs.LAMP
                        .replace("phases:", "imports:\n  shared.types.yaml: [Colour]\n\nphases:")
                        .replace("  SwitchOn:  {}", "  SwitchOn:  { payload: { colour: Colour } }"));
        classPath.add(classes);

        run();

        assertThat(file("LampConformanceTest.java"))
                .content()
                .contains("List.of(\"hall/lamp.machine.yaml\"),")
                .contains("List.of(\"shared.types.yaml\"),");
    }

    @Test
    void leavesTheOldOutputInPlaceWhenItFails() throws IOException {
        run();
        Specs.write(lamp, Specs.BROKEN_LAMP);

        assertThat(run()).isInstanceOf(GenerateResult.Refused.class);
        assertThat(file("LampScenariosTest.java")).exists();
    }

    @Test
    void isInOrderWithoutSpecsIfToldSo() throws IOException {
        specs = project.resolve("nowhere");
        assertThat(run()).isInstanceOf(GenerateResult.Refused.class);
        skipIfMissing = true;
        assertThat(run()).isEqualTo(new GenerateResult.NoSpecs(specs, OutputFolder.Changes.NONE));
    }

    private GenerateResult run() throws IOException {
        return GenerateTestsGoal.run(new GenerateTestsRequest(
                new SpecRequest(specs, project, classPath),
                tests,
                project.resolve("target/statute"),
                "default",
                skipIfMissing,
                conformance,
                excludes,
                scenarios,
                "1",
                List.of()));
    }

    private Path file(String name) {
        return tests.resolve("com/example/lamp").resolve(name);
    }
}
