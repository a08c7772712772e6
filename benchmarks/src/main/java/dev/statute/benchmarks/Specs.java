package dev.statute.benchmarks;

import dev.statute.generate.JavaGenerator;
import dev.statute.spec.compile.Compilation;
import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The specs that are measured, and what is done with them. */
final class Specs {
    private static final JavaGenerator.Options OPTIONS = new JavaGenerator.Options("benchmark");

    private Specs() {}

    static List<SourceText> of(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(Specs::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<SourceText> synthetic(int transitions) {
        return List.of(
                new SourceText("large.types.yaml", SyntheticSpec.types()),
                new SourceText("large.machine.yaml", SyntheticSpec.machine(transitions)));
    }

    static Catalog compile(List<SourceText> files) {
        Compilation compilation = SpecCompiler.compile(new SpecFiles(files, List.of()));
        return compilation.orThrow();
    }

    /** The characters of Java that came out, so that no compiler can leave the work out. */
    static long generate(Catalog catalog) {
        return JavaGenerator.generate(catalog, OPTIONS).stream()
                .mapToLong(file -> file.content().length())
                .sum();
    }

    private static SourceText read(Path file) {
        try {
            return new SourceText(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
