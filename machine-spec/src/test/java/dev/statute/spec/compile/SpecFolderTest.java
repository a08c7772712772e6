package dev.statute.spec.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.statute.spec.diagnostic.Diagnostic;
import dev.statute.spec.diagnostic.Diagnostics;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecFolderTest {

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void readsSpecsOfAllKindsInTheOrderOfTheirNames() throws IOException {
        write("b.policy.yaml", "b");
        write("deep/er/a.machine.yaml", "a");
        write("z.types.yaml", "z");
        write("c.composition.yaml", "c");
        write("notes.md", "no spec");

        SpecFolder read = read();

        assertThat(read.files())
                .extracting(SourceText::name)
                .containsExactly("b.policy.yaml", "c.composition.yaml", "deep/er/a.machine.yaml", "z.types.yaml");
        assertThat(read.files()).extracting(SourceText::content).containsExactly("b", "c", "a", "z");
        assertThat(read.passedOver()).isEmpty();
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void leavesOutWhatIsHidden() throws IOException {
        write("a.types.yaml", "");
        write(".hidden.types.yaml", "");
        write(".git/b.types.yaml", "");

        assertThat(read().files()).extracting(SourceText::name).containsExactly("a.types.yaml");
    }

    @Test
    void reportsMissingFolder() {
        SpecFolder.read(folder.resolve("nowhere"), problems);

        assertThat(onlyMessage()).isEqualTo("there is no folder " + folder.resolve("nowhere"));
    }

    @Test
    void reportsFileInPlaceOfFolder() throws IOException {
        Path file = write("a.types.yaml", "");

        SpecFolder.read(file, problems);

        assertThat(onlyMessage()).isEqualTo(file + " is a file, and specs are read from a folder");
    }

    @Test
    void reportsFolderWithoutSpecs() throws IOException {
        write("notes.md", "no spec");

        assertThat(read().files()).isEmpty();
        assertThat(onlyMessage()).isEqualTo("there is no spec file in " + folder);
    }

    @Test
    void readsTheOtherFilesWhenOneIsUnreadable() throws IOException {
        write("a.types.yaml", "a");
        Files.write(folder.resolve("b.types.yaml"), new byte[] {'#', (byte) 0xE4});

        assertThat(read().files()).extracting(SourceText::name).containsExactly("a.types.yaml");
        assertThat(onlyMessage()).contains("0xE4", "is not UTF-8");
    }

    @Test
    void readsFoldersWhateverTheirName() throws IOException {
        write("a.types.yaml/b.types.yaml", "b");

        assertThat(read().files()).extracting(SourceText::name).containsExactly("a.types.yaml/b.types.yaml");
    }

    @Test
    void survivesLoopsOfLinks() throws IOException {
        write("sub/a.types.yaml", "a");
        Files.createSymbolicLink(folder.resolve("sub/loop"), folder);

        SpecFolder read = read();

        assertThat(read.files()).extracting(SourceText::name).containsExactly("sub/a.types.yaml");
        assertThat(read.passedOver())
                .extracting(SpecFolder.PassedOver::sentence)
                .containsExactly("sub/loop is not read: it is a link to a folder, and those are not followed");
    }

    @Test
    void followsLinkThatIsTheFolderItselfAndLinksToFiles() throws IOException {
        Path target = write("elsewhere/any.txt", "a");
        Path real = Files.createDirectory(folder.resolve("real"));
        Files.createSymbolicLink(real.resolve("a.types.yaml"), target);
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        assertThat(SpecFolder.read(link, problems).files())
                .extracting(SourceText::name, SourceText::content)
                .containsExactly(tuple("a.types.yaml", "a"));
    }

    @Test
    void reportsDanglingLink() throws IOException {
        Files.createSymbolicLink(folder.resolve("a.types.yaml"), folder.resolve("gone"));

        assertThat(read().files()).isEmpty();
        assertThat(onlyMessage()).isEqualTo("there is no file a.types.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "door.machine.yml, x, door.machine.yaml",
        "door.machines.yaml, x, door.machine.yaml",
        "door-policies.YAML, x, door.policy.yaml",
        "door.type.yaml, x, door.types.yaml",
        "door.yaml, 'spec: policy/1', door.policy.yaml",
        "door.yml, '# note\n\nspec:  types/1\n', door.types.yaml",
        "door.yaml, 'spec: door', door.machine.yaml"
    })
    void namesFilesThatWereMeantAsSpecs(String name, String content, String meant) throws IOException {
        write("good.types.yaml", "");
        write(name, content);

        SpecFolder read = read();

        assertThat(read.passedOver()).containsExactly(new SpecFolder.PassedOver(name, "name it " + meant));
        assertThat(read.files()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"values.yaml, 'a: 1'", "ci.yml, '  spec: nested'", "machine.txt, 'spec: machine/1'"})
    void keepsQuietAboutOtherFiles(String name, String content) throws IOException {
        write("good.types.yaml", "");
        write(name, content);

        assertThat(read().passedOver()).isEmpty();
    }

    private SpecFolder read() {
        return SpecFolder.read(folder, problems);
    }

    private String onlyMessage() {
        List<Diagnostic> diagnostics = Diagnostics.of(problems.list());
        assertThat(diagnostics).hasSize(1);
        return diagnostics.get(0).message();
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    }
}
