package dev.statute.generate;

import dev.statute.spec.diagnostic.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The spec files that the tests of the language use too. */
public final class SpecFixtures {
    private static final Path FOLDER = Path.of("..", "machine-spec", "src", "test", "resources", "specs");

    private SpecFixtures() {}

    /** A spec file by name. */
    public static SourceText read(String name) {
        try {
            return new SourceText(name, Files.readString(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
