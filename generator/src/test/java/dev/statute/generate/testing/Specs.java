package dev.statute.generate.testing;

import dev.statute.generate.SpecFixtures;
import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.compile.SpecFolder;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The catalogs that tests generate from. */
public final class Specs {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml name=(\\S+)\n(.*?)```", Pattern.DOTALL);

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

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

    /**
     * The specs of this project, a catalog for each folder and one for the guide. The projects that the plugin is tried on
     * are left out: they are wrong on purpose, or copies of each other.
     *
     * @param wanted which folders, by their paths in the project; the guide is {@code docs}
     */
    public static Stream<Catalog> repository(Predicate<String> wanted) {
        return Stream.concat(
                folders().stream()
                        .filter(folder -> wanted.test(folder.toString()))
                        .map(folder -> compile(folder(ROOT.resolve(folder)))),
                Stream.of("docs").filter(wanted).map(docs -> guide()));
    }

    private static Set<Path> folders() {
        Set<Path> folders = new TreeSet<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean source = !folder.endsWith("target")
                            && !folder.endsWith(".git")
                            && !folder.endsWith(Path.of("src", "it"));
                    return source ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".machine.yaml") || name.endsWith(".policy.yaml")) {
                        folders.add(ROOT.relativize(file.getParent()));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folders;
    }

    private static SourceText[] folder(Path folder) {
        Problems problems = new Problems();
        List<SourceText> files = SpecFolder.read(folder, problems).files();
        if (problems.hasErrors()) {
            throw new AssertionError(problems.list());
        }
        return files.toArray(SourceText[]::new);
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
