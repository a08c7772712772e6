package dev.statute.generate.java;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The class that a codec reads with. It is the same for all machines, so it is a file with a gap for its name. */
final class JsonReaderFile {
    private static final String TEMPLATE = "JsonReader.java.template";

    private JsonReaderFile() {}

    /** The imports and the class. */
    static String of(String simpleName) {
        try (InputStream in = Objects.requireNonNull(JsonReaderFile.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("READER", simpleName);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TEMPLATE, e);
        }
    }
}
