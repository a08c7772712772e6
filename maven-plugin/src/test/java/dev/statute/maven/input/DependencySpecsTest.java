package dev.statute.maven.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.maven.Specs;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependencySpecsTest {
    @TempDir
    Path temp;

    private final Problems problems = new Problems();

    @Test
    void readsSpecsFromJarsAndClassFoldersInTheOrderOfTheClassPath() throws IOException {
        Path jar = jar(Map.of(
                "META-INF/statute/b.types.yaml", "B",
                "META-INF/statute/a/a.machine.yaml", "A",
                "META-INF/statute/problems/M101.md", "a page",
                "c.types.yaml", "elsewhere"));
        Path classes = temp.resolve("classes");
        Specs.write(classes.resolve("META-INF/statute/d.types.yaml"), "D");

        DependencySpecs specs = DependencySpecs.read(List.of(classes, jar, temp.resolve("missing.jar")), problems);

        assertThat(specs.texts())
                .extracting(SourceText::name)
                .containsExactly("d.types.yaml", "a/a.machine.yaml", "b.types.yaml");
        assertThat(specs.texts()).extracting(SourceText::content).containsExactly("D", "A", "B");
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void knowsWhereATextComesFrom() throws IOException {
        Path jar = jar(Map.of("META-INF/statute/b.types.yaml", "B"));

        DependencySpecs specs = DependencySpecs.read(List.of(jar), problems);

        assertThat(specs.placeOf(specs.texts().get(0))).contains(jar + "!/META-INF/statute/b.types.yaml");
        assertThat(specs.placeOf(new SourceText("b.types.yaml", "B"))).isEmpty();
    }

    @Test
    void keepsQuietAboutFoldersOfClassesWithoutSpecs() throws IOException {
        Specs.write(temp.resolve("classes/META-INF/statute/problems/M101.md"), "a page");

        DependencySpecs specs = DependencySpecs.read(List.of(temp.resolve("classes")), problems);

        assertThat(specs.texts()).isEmpty();
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void reportsAJarThatIsNone() throws IOException {
        Path jar = Files.writeString(temp.resolve("broken.jar"), "no zip");

        DependencySpecs.read(List.of(jar), problems);

        assertThat(problems.hasErrors()).isTrue();
        assertThat(problems.list().get(0).at().source().name()).isEqualTo(jar.toString());
    }

    @Test
    void reportsAnEntryThatIsNoTextWithItsPlace() throws IOException {
        Path jar = temp.resolve("latin.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("META-INF/statute/a.types.yaml"));
            zip.write(new byte[] {'#', (byte) 0xE4});
            zip.closeEntry();
        }

        DependencySpecs specs = DependencySpecs.read(List.of(jar), problems);

        SourceText broken = problems.list().get(0).at().source();
        assertThat(specs.placeOf(broken)).contains(jar + "!/META-INF/statute/a.types.yaml");
    }

    private Path jar(Map<String, String> entries) throws IOException {
        Path jar = temp.resolve("dependency.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return jar;
    }
}
