package dev.statute.maven.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.maven.Specs;
import dev.statute.maven.input.SpecRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsGoalTest {
    @TempDir
    Path project;

    private Path specs;
    private Path docs;

    @BeforeEach
    void layOut() {
        specs = project.resolve("my specs");
        docs = project.resolve("target/docs");
    }

    @Test
    void writesPagesDiagramsAndSchemas() throws IOException {
        Specs.write(specs.resolve("lamp.machine.yaml"), Specs.LAMP);

        DocsResult result = run();

        assertThat(result).isInstanceOf(DocsResult.Documented.class);
        assertThat(docs.resolve("index.md")).content().contains("Lamp");
        assertThat(docs.resolve("Lamp.md")).content().contains("../../my%20specs/lamp.machine.yaml#L");
        assertThat(docs.resolve("Lamp.svg")).content().contains("<svg");
        assertThat(docs.resolve("Lamp.mmd")).exists();
        assertThat(docs.resolve("schemas/machine.schema.json")).exists();
    }

    @Test
    void leavesTheOldPagesInPlaceWhenSpecsAreBroken() throws IOException {
        Specs.write(specs.resolve("lamp.machine.yaml"), Specs.LAMP);
        run();
        Specs.write(specs.resolve("lamp.machine.yaml"), Specs.BROKEN_LAMP);

        DocsResult result = run();

        assertThat(result).isInstanceOf(DocsResult.Refused.class);
        assertThat(docs.resolve("Lamp.md")).exists();
    }

    private DocsResult run() throws IOException {
        return DocsGoal.run(new DocsRequest(new SpecRequest(specs, project, List.of()), docs));
    }
}
