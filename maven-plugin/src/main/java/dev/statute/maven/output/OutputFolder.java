package dev.statute.maven.output;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * A folder whose files are made from something else. It writes a file only if its content changed, so that tools which
 * watch times of change stay quiet, and removes what it wrote once and is asked for no longer. Files that it did not write
 * are never removed, and nothing outside of it is touched.
 *
 * <p>What it wrote is kept in a ledger file. Not safe for two updates at the same time.
 */
@API(status = API.Status.INTERNAL)
public final class OutputFolder {
    private final Path root;
    private final Path ledgerFile;

    /**
     * @param root the folder, which need not exist
     * @param ledgerFile where to keep the ledger; each use of one folder needs a ledger of its own
     */
    public OutputFolder(Path root, Path ledgerFile) {
        this.root = root.toAbsolutePath().normalize();
        this.ledgerFile = Objects.requireNonNull(ledgerFile, "ledgerFile");
    }

    /**
     * How many files an update touched.
     *
     * @param written new or changed
     * @param kept as they were
     * @param removed no longer made
     */
    public record Changes(int written, int kept, int removed) {
        /** No file at all. */
        public static final Changes NONE = new Changes(0, 0, 0);

        /** Both together. */
        public Changes and(Changes other) {
            return new Changes(written + other.written, kept + other.kept, removed + other.removed);
        }
    }

    /** The folder. */
    public Path root() {
        return root;
    }

    /**
     * Whether the files were made from what the fingerprint stands for, and lie there untouched.
     *
     * @throws IOException if the ledger or the outside of a file cannot be read
     */
    public boolean isCurrent(String fingerprint) throws IOException {
        Optional<Ledger> ledger = ledger();
        if (ledger.isEmpty() || !ledger.get().fingerprint().equals(fingerprint)) {
            return false;
        }
        for (Map.Entry<String, Ledger.Stamp> entry : ledger.get().files().entrySet()) {
            Path file = root.resolve(entry.getKey());
            if (!Files.isRegularFile(file) || !Ledger.Stamp.of(file).equals(entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Makes the folder hold these files, and none of those that an earlier update wrote besides.
     *
     * @param fingerprint stands for what the files were made from
     * @throws IOException if a file cannot be written or removed; the next update then starts from what is there
     */
    public Changes update(String fingerprint, Collection<OutputFile> files) throws IOException {
        Map<String, OutputFile> wanted = new LinkedHashMap<>();
        for (OutputFile file : files) {
            if (wanted.put(file.path(), file) != null) {
                throw new IllegalArgumentException("two files want to be " + file.path());
            }
        }
        // First, because on some disks the old and the new name of a file may be the same one.
        int removed = removeAllBut(wanted);
        int written = 0;
        Map<String, Ledger.Stamp> stamps = new TreeMap<>();
        for (OutputFile file : wanted.values()) {
            Path target = place(file.path());
            if (TextFiles.write(target, file.content())) {
                written++;
            }
            stamps.put(file.path(), Ledger.Stamp.of(target));
        }
        TextFiles.write(ledgerFile, new Ledger(root.toString(), fingerprint, stamps).text());
        return new Changes(written, wanted.size() - written, removed);
    }

    /**
     * Removes all that earlier updates wrote, and the ledger.
     *
     * @throws IOException if a file cannot be removed
     */
    public Changes clear() throws IOException {
        int removed = removeAllBut(Map.of());
        Files.deleteIfExists(ledgerFile);
        return new Changes(0, 0, removed);
    }

    private Optional<Ledger> ledger() throws IOException {
        // After a change of the output folder the old ledger speaks of files elsewhere.
        return Ledger.read(ledgerFile).filter(ledger -> ledger.root().equals(root.toString()));
    }

    private int removeAllBut(Map<String, OutputFile> wanted) throws IOException {
        Optional<Ledger> ledger = ledger();
        if (ledger.isEmpty()) {
            return 0;
        }
        int removed = 0;
        for (String path : ledger.get().files().keySet()) {
            // The ledger is a file like any other: what it says is checked again.
            if (!wanted.containsKey(path) && OutputFile.staysInside(path)) {
                Path file = place(path);
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(file);
                    removed++;
                    removeEmptyFoldersAbove(file);
                }
            }
        }
        return removed;
    }

    private void removeEmptyFoldersAbove(Path file) throws IOException {
        for (Path folder = file.getParent(); folder != null && !folder.equals(root); folder = folder.getParent()) {
            try {
                Files.delete(folder);
            } catch (DirectoryNotEmptyException e) {
                // Somebody else's files live here too.
                return;
            }
        }
    }

    /** The file of a path, after a look at whether a link on the way there leads out of the folder. */
    private Path place(String path) throws IOException {
        Path file = root.resolve(path);
        for (Path part = file; part != null && !part.equals(root); part = part.getParent()) {
            boolean exists = Files.exists(part, LinkOption.NOFOLLOW_LINKS);
            if (exists && !part.toRealPath().startsWith(root.toRealPath())) {
                throw new IOException(part + " leads out of " + root);
            }
        }
        return file;
    }
}
