package dev.statute.maven.goal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.maven.Specs;
import dev.statute.maven.input.Findings;
import dev.statute.maven.input.SpecRequest;
import dev.statute.maven.output.OutputFolder;
import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateGoalTest {
    @TempDir
    Path project;

    private Path specs;
    private Path sources;
    private final List<Path> classPath = new ArrayList<>();
    private String version = "1";
    private boolean skipIfMissing;
    private boolean jsonCodec;

    @BeforeEach
    void layOut() {
        specs = project.resolve("src/main/machines");
        sources = project.resolve("target/generated-sources/statute");
    }

    @Test
    void generatesSourcesAndPacksSpecs() throws IOException {
        Specs.write(specs.resolve("deep/lamp.machine.yaml"), Specs.LAMP);

        GenerateResult result = run();

        assertThat(result).isInstanceOf(GenerateResult.Generated.class);
        assertThat(sources.resolve("com/example/lamp/Lamp.java")).content().contains("class Lamp");
        assertThat(packed().resolve("deep/lamp.machine.yaml")).hasContent(Specs.LAMP);
    }

    @Test
    void doesNothingWhenNothingChanged() throws IOException {
        Specs.write(specs.resolve("lamp.machine.yaml"), Specs.LAMP);
        run();
        Map<Path, FileTime> before = times();

        GenerateResult result = run();

        assertThat(result).isEqualTo(new GenerateResult.UpToDate(1, List.of()));
        assertThat(times()).isEqualTo(before);
    }

    @Test
    void worksAgainWithAnotherTool() throws IOException {
        Specs.write(specs.resolve("lamp.machine.yaml"), Specs.LAMP);
        run();
        version = "2";

        assertThat(run()).isInstanceOf(GenerateResult.Generated.class);
    }

    @Test
    void generatesCodecsWhenAskedToAndRemovesThemAgain() throws IOException {
        Specs.write(specs.resolve("lamp.machine.yaml"), Specs.LAMP);
        run();
        int filesWithout = times().size();
        jsonCodec = true;
        run();
        int filesWith = times().size();
        jsonCodec = false;
        run();

        assertThat(filesWith).isGreaterThan(filesWithout);
        assertThat(times()).hasSize(filesWithout);
    }

    @Test
    void makesAgainWhatWasDeleted() throws IOException {
        Specs.write(specs.resolve("lamp.machine.yaml"), Specs.LAMP);
        run();
        Files.delete(sources.resolve("com/example/lamp/Lamp.java"));

        run();

        assertThat(sources.resolve("com/example/lamp/Lamp.java")).exists();
    }

    @Test
    void removesTheOutputOfRemovedSpecs() throws IOException {
        Specs.write(specs.resolve("shared.types.yaml"), Specs.TYPES);
        Path lamp = Specs.write(specs.resolve("lamp.machine.yaml"), Specs.LAMP);
        run();
        Files.delete(lamp);

        GenerateResult result = run();

        assertThat(sources.resolve("com/example/lamp")).doesNotExist();
        assertThat(packed().resolve("lamp.machine.yaml")).doesNotExist();
        assertThat(sources.resolve("com/example/shared/Colour.java")).exists();
        assertThat(((GenerateResult.Generated) result).changes().removed()).isPositive();
    }

    @Test
    void leavesTheOldOutputInPlaceWhenItFails() throws IOException {
        Specs.write(specs.resolve("lamp.machine.yaml"), Specs.LAMP);
        run();
        Map<Path, FileTime> before = times();
        Specs.write(specs.resolve("lamp.machine.yaml"), Specs.BROKEN_LAMP);

        GenerateResult failed = run();
        Specs.write(specs.resolve("lamp.machine.yaml"), Specs.LAMP);
        GenerateResult mended = run();

        assertThat(failed).isInstanceOf(GenerateResult.Refused.class);
        assertThat(failed.sentence()).isEqualTo("1 error in 1 of 1 spec file");
        assertThat(mended).isInstanceOf(GenerateResult.UpToDate.class);
        assertThat(times()).isEqualTo(before);
    }

    @Test
    void namesFilesByTheirPathFromTheBaseFolder() throws IOException {
        Specs.write(specs.resolve("lamp.machine.yaml"), Specs.BROKEN_LAMP);

        Findings findings = ((GenerateResult.Refused) run()).findings();

        assertThat(findings.shown()).extracting(Diagnostic::code).containsExactly(Code.M101);
        assertThat(findings.shown().get(0).at().source().name()).isEqualTo("src/main/machines/lamp.machine.yaml");
        assertThat(findings.diagnostics().get(0).at().source().name()).isEqualTo("lamp.machine.yaml");
    }

    @Test
    void importsFromDependenciesAndGeneratesNothingForThem() throws IOException {
        Path classes = project.resolve("other/target/classes");
        Specs.write(classes.resolve("META-INF/statute/shared.types.yaml"), Specs.TYPES);
        Specs.write(specs.resolve("lamp.machine.yaml"), lampWithColour());
        classPath.add(classes);

        GenerateResult result = run();

        assertThat(result).isInstanceOf(GenerateResult.Generated.class);
        assertThat(sources.resolve("com/example/lamp/Lamp.java")).content().contains("com.example.shared.Colour");
        assertThat(sources.resolve("com/example/shared")).doesNotExist();
        assertThat(run()).isInstanceOf(GenerateResult.UpToDate.class);

        Specs.write(classes.resolve("META-INF/statute/shared.types.yaml"), Specs.TYPES.replace("Red", "Blue"));
        assertThat(run()).isInstanceOf(GenerateResult.Generated.class);
    }

    @Test
    void refusesAMissingFolderUnlessToldOtherwise() throws IOException {
        GenerateResult refused = run();
        skipIfMissing = true;
        GenerateResult skipped = run();

        assertThat(refused.sentence()).isEqualTo("there is no folder " + specs);
        assertThat(skipped).isEqualTo(new GenerateResult.NoSpecs(specs, OutputFolder.Changes.NONE));
    }

    @Test
    void removesAllOutputWhenTheLastSpecIsGoneAndThatIsInOrder() throws IOException {
        Path lamp = Specs.write(specs.resolve("lamp.machine.yaml"), Specs.LAMP);
        run();
        Files.delete(lamp);
        skipIfMissing = true;

        run();

        assertThat(sources).isEmptyDirectory();
        assertThat(packed()).isEmptyDirectory();
    }

    @Test
    void reportsFilesThatCannotBeReadAndNothingElse() throws IOException {
        Specs.write(specs.resolve("lamp.machine.yaml"), Specs.BROKEN_LAMP);
        Files.write(specs.resolve("shared.types.yaml"), new byte[] {(byte) 0xC3});

        GenerateResult result = run();

        assertThat(((GenerateResult.Refused) result).findings().diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(Code.Y013);
    }

    private static String lampWithColour() {
        return Specs.LAMP
                .replace("phases:", "imports:\n  shared.types.yaml: [Colour]\n\nphases:")
                .replace("  SwitchOn:  {}", "  SwitchOn:  { payload: { colour: Colour } }");
    }

    private GenerateResult run() throws IOException {
        return GenerateGoal.run(new GenerateRequest(
                new SpecRequest(specs, project, classPath),
                sources,
                Optional.of(packed()),
                project.resolve("target/statute"),
                "default",
                skipIfMissing,
                jsonCodec,
                version,
                List.of()));
    }

    private Path packed() {
        return project.resolve("target/classes/META-INF/statute");
    }

    private Map<Path, FileTime> times() throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(project.resolve("target"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }
}
