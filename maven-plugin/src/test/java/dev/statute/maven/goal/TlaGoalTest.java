package dev.statute.maven.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.maven.Specs;
import dev.statute.maven.input.SpecRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlaGoalTest {
    @TempDir
    Path project;

    private Path lamp;
    private Path output;

    @BeforeEach
    void layOut() throws IOException {
        lamp = Specs.write(project.resolve("specs/lamp.machine.yaml"), Specs.LAMP);
        output = project.resolve("tla");
    }

    @Test
    void writesAModuleAndAModelForEachMachine() throws IOException {
        TlaResult result = run(Optional.empty());

        assertThat(result.isGood()).isTrue();
        assertThat(result.sentence()).isEqualTo("TLA+ in " + output + ": 2 files written, 0 unchanged, 0 removed");
        assertThat(output.resolve("Lamp.tla")).content().contains("MODULE Lamp", "light");
        assertThat(output.resolve("Lamp.cfg")).content().contains("SPECIFICATION");
    }

    @Test
    void removesModulesOfMachinesThatAreGone() throws IOException {
        run(Optional.empty());
        Specs.write(project.resolve("specs/counter.machine.yaml"), Specs.COUNTER);
        Files.delete(lamp);

        assertThat(run(Optional.empty()).sentence()).endsWith("2 files written, 0 unchanged, 2 removed");
        assertThat(output.resolve("Lamp.tla")).doesNotExist();
    }

    @Test
    void writesTheDomainsOfAProfile() throws IOException {
        Path counter = Specs.write(
                project.resolve("specs/counter.machine.yaml"),
                Specs.COUNTER
                        .replace("Tick: {}", "Tick: { payload: { by: int 0..99 } }")
                        .replace("check:\n", "check:\n  domains: { Tick.by: [17] }\n")
                        .replace("quick: { depth: 1 }", "quick: { domains: { Tick.by: [23] } }"));
        assertThat(counter).content().contains("[17]", "[23]");

        run(Optional.empty());
        assertThat(module()).contains("17").doesNotContain("23");
        run(Optional.of("quick"));
        assertThat(module()).contains("23").doesNotContain("17");
    }

    @Test
    void refusesAProfileThatNoMachineHas() throws IOException {
        TlaResult result = run(Optional.of("deep"));

        assertThat(result.isGood()).isFalse();
        assertThat(result.sentence()).isEqualTo("no machine has a profile `deep`; no profiles are declared");
        assertThat(output).doesNotExist();
    }

    @Test
    void leavesModulesAsTheyAreIfASpecHasErrors() throws IOException {
        run(Optional.empty());
        Specs.write(lamp, Specs.BROKEN_LAMP);

        TlaResult result = run(Optional.empty());

        assertThat(result.isGood()).isFalse();
        assertThat(result.sentence()).isEqualTo("1 error in 1 of 1 spec file");
        assertThat(output.resolve("Lamp.tla")).exists();
    }

    private String module() throws IOException {
        return Files.readString(output.resolve("Counter.tla")) + Files.readString(output.resolve("Counter.cfg"));
    }

    private TlaResult run(Optional<String> profile) throws IOException {
        return TlaGoal.run(
                new TlaRequest(new SpecRequest(project.resolve("specs"), project, List.of()), output, profile));
    }
}
