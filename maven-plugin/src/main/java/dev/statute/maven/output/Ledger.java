package dev.statute.maven.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was written into an output folder, and from what.
 *
 * @param root the output folder
 * @param fingerprint the digest of all that the files were made from
 * @param files what each file looked like when it had been written, by its path below the folder
 */
record Ledger(String root, String fingerprint, Map<String, Stamp> files) {
    private static final String FORMAT = "statute ledger 1";

    Ledger {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** The outside of a file: enough to see that somebody else has touched it. */
    record Stamp(long sizeBytes, long changedMillis) {
        static Stamp of(Path file) throws IOException {
            return new Stamp(Files.size(file), Files.getLastModifiedTime(file).toMillis());
        }
    }

    /**
     * The ledger in a file; empty if there is none, or none that this version can read, which only means that the work is
     * done again.
     *
     * @throws IOException if the file cannot be read
     */
    static Optional<Ledger> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return parse(text.lines().toList());
    }

    /** The lines to store: the format, the root, the fingerprint, and for each file size, time and path. */
    String text() {
        List<String> lines = new ArrayList<>(List.of(FORMAT, root, fingerprint));
        files.forEach((path, stamp) -> lines.add(stamp.sizeBytes() + " " + stamp.changedMillis() + " " + path));
        return String.join("\n", lines) + "\n";
    }

    private static Optional<Ledger> parse(List<String> lines) {
        if (lines.size() < 3 || !lines.get(0).equals(FORMAT)) {
            return Optional.empty();
        }
        Map<String, Stamp> files = new TreeMap<>();
        for (String line : lines.subList(3, lines.size())) {
            String[] parts = line.split(" ", 3);
            if (parts.length != 3 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("-?\\d{1,18}")) {
                return Optional.empty();
            }
            files.put(parts[2], new Stamp(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
        }
        return Optional.of(new Ledger(lines.get(1), lines.get(2), files));
    }
}
