package dev.statute.crosscheck;

import dev.statute.spec.compile.SpecCompiler;
import dev.statute.spec.compile.SpecFiles;
import dev.statute.spec.compile.SpecFolder;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Machine;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The machines that stand in the sources of this project, and those of its guide. */
final class RepositorySpecs {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern EXAMPLE = Pattern.compile("```yaml name=(\\S+)\n(.*?)```", Pattern.DOTALL);

    private RepositorySpecs() {}

    /** All machines, by folder. Those below {@code src/it} are built on purpose to be wrong, or are copies of each other. */
    static List<Machine> machines() {
        List<Machine> machines = new ArrayList<>();
        folders().forEach(folder -> machines.addAll(machinesIn(folder)));
        machines.addAll(compile(guide()));
        return machines;
    }

    /** The machines of one folder, named by its path in the project. */
    static List<Machine> machinesIn(Path folder) {
        Problems problems = new Problems();
        List<SourceText> files = SpecFolder.read(ROOT.resolve(folder), problems).files();
        if (problems.hasErrors()) {
            throw new AssertionError(problems.list());
        }
        return compile(files);
    }

    private static Set<Path> folders() {
        Set<Path> folders = new TreeSet<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    // What is being built may change under our eyes: modules are built at the same time.
                    return isSource(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(".machine.yaml")) {
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

    private static boolean isSource(Path folder) {
        return !folder.endsWith("target") && !folder.endsWith(".git") && !folder.endsWith(Path.of("src", "it"));
    }

    private static List<SourceText> guide() {
        List<SourceText> examples = new ArrayList<>();
        try {
            Matcher matcher = EXAMPLE.matcher(Files.readString(ROOT.resolve(Path.of("docs", "language.md"))));
            while (matcher.find()) {
                examples.add(new SourceText(matcher.group(1), matcher.group(2)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }

    private static List<Machine> compile(List<SourceText> files) {
        return SpecCompiler.compile(SpecFiles.of(files.toArray(SourceText[]::new)))
                .orThrow()
                .machines();
    }
}
