package dev.statute.maven.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import org.apiguardian.api.API;

/** Writes texts so that a reader sees the old or the new one, never a part. Stateless. */
@API(status = API.Status.INTERNAL)
public final class TextFiles {
    private TextFiles() {}

    /**
     * Makes a file hold a text, in UTF-8. A file that does so already is not touched; one that is replaced keeps its
     * permissions.
     *
     * @return whether the file was written
     * @throws IOException if that fails; the file is then as it was
     */
    public static boolean write(Path file, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (holds(file, bytes)) {
            return false;
        }
        // A link stays a link: what it leads to is replaced.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        // In the same folder, since a file cannot be moved from one disk to another in one step.
        Path draft = target.resolveSibling("." + target.getFileName() + ".tmp");
        try {
            Files.write(draft, bytes);
            copyPermissions(target, draft);
            move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
        return true;
    }

    private static boolean holds(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null && Files.exists(from)) {
            view.setPermissions(Files.getPosixFilePermissions(from));
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
