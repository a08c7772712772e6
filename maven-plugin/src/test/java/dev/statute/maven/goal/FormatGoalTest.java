package dev.statute.maven.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.maven.Specs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatGoalTest {
    private static final String UNTIDY = Specs.LAMP.replace("name: Lamp\n", "").concat("name:   Lamp\n");

    @TempDir
    Path project;

    @Test
    void formatsAndThenFindsNothingToDo() throws IOException {
        Path file = Specs.write(project.resolve("specs/lamp.machine.yaml"), UNTIDY);

        FormatReport first = run(false);
        String formatted = Files.readString(file);
        FormatReport second = run(false);

        assertThat(first.changed()).containsExactly("specs/lamp.machine.yaml");
        assertThat(first.sentence()).isEqualTo("1 of 1 spec file formatted");
        assertThat(formatted).startsWith("spec: machine/1\nname: Lamp\n");
        assertThat(second.changed()).isEmpty();
        assertThat(file).hasContent(formatted);
    }

    @Test
    void onlyReportsWhenAskedTo() throws IOException {
        Path file = Specs.write(project.resolve("specs/lamp.machine.yaml"), UNTIDY);

        FormatReport report = run(true);

        assertThat(report.changed()).containsExactly("specs/lamp.machine.yaml");
        assertThat(report.isGood()).isFalse();
        assertThat(report.sentence()).isEqualTo("1 of 1 spec file would be formatted");
        assertThat(file).hasContent(UNTIDY);
    }

    @Test
    void leavesFilesWithErrorsAloneAndFormatsTheOthers() throws IOException {
        Path broken = Specs.write(project.resolve("specs/broken.machine.yaml"), "spec:   machine/1\nphasen: {}\n");
        Path file = Specs.write(project.resolve("specs/lamp.machine.yaml"), UNTIDY);

        FormatReport report = run(false);

        assertThat(report.isGood()).isFalse();
        assertThat(broken).hasContent("spec:   machine/1\nphasen: {}\n");
        assertThat(file).content().startsWith("spec: machine/1\nname: Lamp\n");
    }

    private FormatReport run(boolean checkOnly) throws IOException {
        return FormatGoal.run(new FormatRequest(project.resolve("specs"), project, checkOnly));
    }
}
