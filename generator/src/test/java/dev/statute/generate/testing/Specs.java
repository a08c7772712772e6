package dev.statute.generate.testing;

import dev.statute.generate.SpecFixtures;
import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The catalogs that tests generate from. */
public final class Specs {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml name=(\\S+)\n(.*?)```", Pattern.DOTALL);

    private Specs() {}

    /** The spec files that the tests of the language use too. */
    public static Catalog fixtures() {
        return compile(
                SpecFixtures.read("runtime.types.yaml"),
                SpecFixtures.read("input-lifecycle.machine.yaml"),
                SpecFixtures.read("run-slot.machine.yaml"),
                SpecFixtures.read("input-admission.policy.yaml"));
    }

    /** The examples of the language guide. */
    public static Catalog guide() {
        List<SourceText> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(read(Path.of("..", "docs", "language.md")));
        while (matcher.find()) {
            examples.add(new SourceText(matcher.group(1), matcher.group(2)));
        }
        return compile(examples.toArray(SourceText[]::new));
    }

    /** A machine that uses every operation of the language. */
    public static Catalog operations() {
        return compile(resource("bench.types.yaml"), resource("bench.machine.yaml"));
    }

    /** A machine with narrowing, parameters, blocks, payloads of reasons and types of every kind. */
    public static Catalog corners() {
        return compile(resource("corners.types.yaml"), resource("corners.machine.yaml"));
    }

    /** The catalog of some files, which have to be free of errors. */
    public static Catalog compile(SourceText... files) {
        return SpecCompiler.compile(SpecFiles.of(files)).orThrow();
    }

    private static SourceText resource(String name) {
        return new SourceText(name, read(Path.of("src", "test", "resources", "specs", name)));
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
