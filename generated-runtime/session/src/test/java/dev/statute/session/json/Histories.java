package dev.statute.session.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Reads the files of the folder {@code histories}. */
final class Histories {
    private Histories() {}

    static byte[] bytes(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Histories.class.getResourceAsStream("/histories/" + file), file)) {
            return in.readAllBytes();
        }
    }

    /** The records of a file by their names: each line is a name, a space, and the record as it was stored. */
    static Map<String, String> records(String file) throws IOException {
        Map<String, String> records = new LinkedHashMap<>();
        new String(bytes(file), StandardCharsets.UTF_8).lines().forEach(line -> {
            int space = line.indexOf(' ');
            String before = records.put(line.substring(0, space), line.substring(space + 1));
            if (before != null) {
                throw new IllegalStateException(file + " has two records of one name in " + line.substring(0, space));
            }
        });
        return records;
    }
}
