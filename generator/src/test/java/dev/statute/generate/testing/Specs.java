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

    /** The parcel locker of the quickstart. */
    public static Catalog quickstart() {
        Path folder = Path.of("..", "examples", "quickstart", "src", "main", "machines");
        return compile(
                file(folder, "locker.types.yaml"),
                file(folder, "compartment.machine.yaml"),
                file(folder, "storage-terms.policy.yaml"));
    }

    /** The lamp of the projects that the plugin builds. */
    public static Catalog lamp() {
        Path projects = Path.of("..", "maven-plugin", "integration-tests", "src", "it");
        return compile(file(projects.resolve("happy/src/main/machines"), "lamp.machine.yaml"));
    }

    /** The lamp of the projects whose types come from another one. */
    public static Catalog colouredLamp() {
        Path projects = Path.of("..", "maven-plugin", "integration-tests", "src", "it", "shared-types");
        return compile(
                file(projects.resolve("words/src/main/machines"), "shared.types.yaml"),
                file(projects.resolve("lamps/src/main/machines"), "lamp.machine.yaml"));
    }

    /** The catalog of some files, which have to be free of errors. */
    public static Catalog compile(SourceText... files) {
        return SpecCompiler.compile(SpecFiles.of(files)).orThrow();
    }

    private static SourceText resource(String name) {
        return file(Path.of("src", "test", "resources", "specs"), name);
    }

    private static SourceText file(Path folder, String name) {
        return new SourceText(name, read(folder.resolve(name)));
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
