package dev.statute.conformance;

import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The machines that the kit is tried on. */
public final class Specs {
    private static final Path FIXTURES = Path.of("..", "machine-spec", "src", "test", "resources", "specs");
    private static final Path QUICKSTART = Path.of("..", "examples", "quickstart", "src", "main", "machines");

    private Specs() {}

    public static List<Machine> machines() {
        return Stream.of(FIXTURES, QUICKSTART)
                .flatMap(folder -> machines(folder).stream())
                .toList();
    }

    public static List<Policy> policies() {
        return Stream.of(FIXTURES, QUICKSTART)
                .flatMap(folder -> catalog(folder).policies().stream())
                .toList();
    }

    public static Machine lifecycle() {
        return machines(FIXTURES).stream()
                .filter(machine -> machine.name().equals("InputLifecycle"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Machine> machines(Path folder) {
        return catalog(folder).machines();
    }

    private static Catalog catalog(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            SourceText[] texts = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Specs::read)
                    .toArray(SourceText[]::new);
            return SpecCompiler.compile(SpecFiles.of(texts)).orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceText read(Path file) {
        try {
            return new SourceText(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
