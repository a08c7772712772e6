package dev.statute.maven.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {
    @TempDir
    Path folder;

    @Test
    void keepsThePermissionsOfAFileThatItReplaces() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Set<PosixFilePermission> permissions =
                EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        Files.setPosixFilePermissions(file, permissions);

        assertThat(TextFiles.write(file, "new")).isTrue();

        assertThat(file).hasContent("new");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(permissions);
    }

    @Test
    void replacesWhatALinkLeadsToAndKeepsTheLink() throws IOException {
        Path target = Files.writeString(folder.resolve("target.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), target);

        TextFiles.write(link, "new");

        assertThat(target).hasContent("new");
        assertThat(link).isSymbolicLink();
    }

    @Test
    void leavesNothingElseBehind() throws IOException {
        TextFiles.write(folder.resolve("a.txt"), "new");

        assertThat(folder).isDirectoryNotContaining(path -> !path.endsWith("a.txt"));
    }
}
