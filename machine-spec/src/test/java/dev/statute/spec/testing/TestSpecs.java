package dev.statute.spec.testing;

import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The machines that tests of all readings of the language use. */
public final class TestSpecs {
    private static final Path FIXTURES = Path.of("src", "test", "resources", "specs");
    private static final Path WORKSHOP = Path.of("src", "test", "resources", "dev", "statute", "spec", "interpret");
    private static final Path OF_GENERATOR = Path.of("..", "generator", "src", "test", "resources", "specs");
    private static final Path GUIDE = Path.of("..", "docs", "language.md");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml name=(\\S+)\n(.*?)```", Pattern.DOTALL);

    private TestSpecs() {}

    /** All of them: fixtures, the guide's examples, and machines that use every operation and corner of the language. */
    public static List<Machine> machines() {
        List<Machine> machines = new ArrayList<>();
        Stream.of(FIXTURES, WORKSHOP, OF_GENERATOR).forEach(folder -> machines.addAll(compile(files(folder))));
        machines.addAll(compile(guide()));
        return machines;
    }

    /** A machine of the fixtures. */
    public static Machine fixture(String name) {
        return named(compile(files(FIXTURES)), name);
    }

    /** A machine that is written out in a test, with the types it imports. */
    public static Machine machine(String name, SourceText... files) {
        return named(compile(List.of(files)), name);
    }

    private static Machine named(List<Machine> machines, String name) {
        return machines.stream()
                .filter(machine -> machine.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Machine> compile(List<SourceText> files) {
        return SpecCompiler.compile(SpecFiles.of(files.toArray(SourceText[]::new)))
                .orThrow()
                .machines();
    }

    private static List<SourceText> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> new SourceText(file.getFileName().toString(), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SourceText> guide() {
        List<SourceText> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(read(GUIDE));
        while (matcher.find()) {
            examples.add(new SourceText(matcher.group(1), matcher.group(2)));
        }
        return examples;
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
