package dev.statute.generate;

import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The spec files that the tests of the language use too. */
public final class SpecFixtures {
    private static final Path FOLDER = Path.of("..", "machine-spec", "src", "test", "resources", "specs");

    private SpecFixtures() {}

    /** The catalog of some spec files. */
    public static Catalog compile(String... names) {
        return compile(Stream.of(names).map(SpecFixtures::read).toArray(SourceText[]::new));
    }

    /** The catalog of some texts. */
    public static Catalog compile(SourceText... files) {
        return SpecCompiler.compile(SpecFiles.of(files)).orThrow();
    }

    /** A spec file by name. */
    public static SourceText read(String name) {
        try {
            return new SourceText(name, Files.readString(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
