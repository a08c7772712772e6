package dev.statute.maven.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.maven.output.OutputFolder.Changes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path temp;

    private Path root;
    private OutputFolder output;

    @BeforeEach
    void open() {
        root = temp.resolve("out");
        output = new OutputFolder(root, temp.resolve("state/out.ledger"));
    }

    @Test
    void writesFilesInFolders() throws IOException {
        Changes changes = output.update("1", List.of(file("a.txt", "A"), file("p/q/b.txt", "B")));

        assertThat(changes).isEqualTo(new Changes(2, 0, 0));
        assertThat(root.resolve("a.txt")).hasContent("A");
        assertThat(root.resolve("p/q/b.txt")).hasContent("B");
    }

    @Test
    void writesOnlyWhatChanged() throws IOException {
        output.update("1", List.of(file("a.txt", "A"), file("b.txt", "B")));
        Files.setLastModifiedTime(root.resolve("a.txt"), LONG_AGO);

        Changes changes = output.update("2", List.of(file("a.txt", "A"), file("b.txt", "changed")));

        assertThat(changes).isEqualTo(new Changes(1, 1, 0));
        assertThat(Files.getLastModifiedTime(root.resolve("a.txt"))).isEqualTo(LONG_AGO);
        assertThat(root.resolve("b.txt")).hasContent("changed");
    }

    @Test
    void removesWhatIsMadeNoLongerAndTheFoldersLeftEmpty() throws IOException {
        output.update("1", List.of(file("p/q/a.txt", "A"), file("p/b.txt", "B")));

        Changes changes = output.update("2", List.of(file("p/b.txt", "B")));

        assertThat(changes).isEqualTo(new Changes(0, 1, 1));
        assertThat(root.resolve("p/q")).doesNotExist();
        assertThat(root.resolve("p/b.txt")).exists();
    }

    @Test
    void leavesFilesOfOthersAlone() throws IOException {
        output.update("1", List.of(file("p/a.txt", "A")));
        Path foreign = Files.writeString(root.resolve("p/notes.txt"), "mine");

        output.update("2", List.of());

        assertThat(foreign).hasContent("mine");
        assertThat(root.resolve("p/a.txt")).doesNotExist();
    }

    @Test
    void isCurrentUntilInputOrOutputChange() throws IOException {
        assertThat(output.isCurrent("1")).isFalse();
        output.update("1", List.of(file("a.txt", "A")));

        assertThat(output.isCurrent("1")).isTrue();
        assertThat(output.isCurrent("2")).isFalse();
        assertThat(new OutputFolder(temp.resolve("elsewhere"), temp.resolve("state/out.ledger")).isCurrent("1"))
                .isFalse();
    }

    @Test
    void isNotCurrentAfterSomebodyTouchedAFile() throws IOException {
        output.update("1", List.of(file("a.txt", "A")));
        Files.setLastModifiedTime(root.resolve("a.txt"), LONG_AGO);

        assertThat(output.isCurrent("1")).isFalse();
    }

    @Test
    void isNotCurrentAfterAFileVanished() throws IOException {
        output.update("1", List.of(file("a.txt", "A")));
        Files.delete(root.resolve("a.txt"));

        assertThat(output.isCurrent("1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "statute ledger 1\nroot", "statute ledger 1\n%s\n1\nfour words of text"})
    void startsAnewWithALedgerThatItCannotRead(String ledger) throws IOException {
        output.update("1", List.of(file("a.txt", "A")));
        Files.writeString(temp.resolve("state/out.ledger"), ledger.formatted(root));

        assertThat(output.isCurrent("1")).isFalse();
        assertThat(output.update("1", List.of(file("a.txt", "A")))).isEqualTo(new Changes(0, 1, 0));
        assertThat(output.isCurrent("1")).isTrue();
    }

    @Test
    void removesNothingOutsideWhateverTheLedgerSays() throws IOException {
        Path outside = Files.writeString(temp.resolve("precious.txt"), "keep");
        output.update("1", List.of(file("a.txt", "A")));
        Files.writeString(temp.resolve("state/out.ledger"), "statute ledger 1\n" + root + "\n1\n4 0 ../precious.txt\n");

        output.update("2", List.of());

        assertThat(outside).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "/etc/x", "../x", "a/../../x", "a//b", "a/", "C:x", "a\\b", "a\nb"})
    void refusesPathsThatMayLeadOutside(String path) {
        assertThatThrownBy(() -> file(path, "A")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotFollowLinksOutOfTheFolder() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve("p"), outside);

        assertThatThrownBy(() -> output.update("1", List.of(file("p/a.txt", "A"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("leads out of");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void refusesTwoFilesInOnePlace() {
        assertThatThrownBy(() -> output.update("1", List.of(file("a.txt", "A"), file("a.txt", "B"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(root).doesNotExist();
    }

    @Test
    void clearsWhatItWrote() throws IOException {
        output.update("1", List.of(file("p/a.txt", "A")));

        assertThat(output.clear()).isEqualTo(new Changes(0, 0, 1));
        assertThat(root).isEmptyDirectory();
        assertThat(output.isCurrent("1")).isFalse();
    }

    private static OutputFile file(String path, String content) {
        return new OutputFile(path, content);
    }
}
