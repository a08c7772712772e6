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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The machines that the kit is tried on. */
public final class Specs {
    private static final Path FIXTURES = Path.of("..", "machine-spec", "src", "test", "resources", "specs");
    private static final Path QUICKSTART = Path.of("..", "examples", "quickstart", "src", "main", "machines");

    /** The other folders with machines, and one document with specs in it. */
    private static final List<Path> OTHERS = List.of(
            Path.of("..", "machine-spec", "src", "test", "resources", "dev", "statute", "spec", "interpret"),
            Path.of("..", "generator", "src", "test", "resources", "specs"),
            Path.of("..", "examples", "ticket-desk", "src", "main", "resources", "META-INF", "statute"),
            Path.of("..", "benchmarks", "src", "main", "machines"));

    private static final Path LANGUAGE = Path.of("..", "docs", "language.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml name=(\\S+)\n(.*?)^```$");

    private Specs() {}

    /** A machine of its own; what the author of a spec writes at its top is added. */
    public static Machine compiled(String machine, String... types) {
        SourceText text = new SourceText("own.machine.yaml", """
                spec: machine/1
                name: Own
                package: com.example.own
                version: 1
                """ + machine);
        SourceText shared = new SourceText("own.types.yaml", """
                spec: types/1
                package: com.example.own
                types:
                """ + String.join("", types));
        return SpecCompiler.compile(types.length == 0 ? SpecFiles.of(text) : SpecFiles.of(text, shared))
                .orThrow()
                .machines()
                .get(0);
    }

    /** All machines of the repository. */
    public static List<Machine> everywhere() {
        Stream<Machine> others = OTHERS.stream().flatMap(folder -> machines(folder).stream());
        return Stream.of(machines().stream(), others, documented().machines().stream())
                .flatMap(machines -> machines)
                .toList();
    }

    private static Catalog documented() {
        SourceText[] texts = BLOCK.matcher(read(LANGUAGE).content())
                .results()
                .map(block -> new SourceText(block.group(1), block.group(2)))
                .toArray(SourceText[]::new);
        return SpecCompiler.compile(SpecFiles.of(texts)).orThrow();
    }

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
