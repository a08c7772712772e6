package dev.statute.spec.compile;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.source.SourceFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads one folder. Used once. */
final class FolderReader {
    /** How much of a file is looked at in order to tell whether it was meant as a spec. */
    private static final int BEGINNING_BYTES = 1024;

    private final Path folder;
    private final ProblemSink sink;
    private final List<Path> specs = new ArrayList<>();
    private final List<SpecFolder.PassedOver> passedOver = new ArrayList<>();
    private boolean incomplete;

    FolderReader(Path folder, ProblemSink sink) {
        this.folder = folder;
        this.sink = sink;
    }

    SpecFolder read() {
        if (!Files.exists(folder)) {
            return refuse(problem(FolderProblem.MISSING_FOLDER));
        }
        if (!Files.isDirectory(folder)) {
            return refuse(problem(FolderProblem.NOT_A_FOLDER));
        }
        try {
            // The folder itself may be reached through a link; below it none is followed.
            return read(folder.toRealPath());
        } catch (IOException e) {
            return refuse(problem(FolderProblem.UNREADABLE_FOLDER).with("reason", reason(e)));
        }
    }

    private SpecFolder read(Path root) throws IOException {
        SourceFiles reader = new SourceFiles(root);
        Files.walkFileTree(root, new Visitor(root, reader));
        List<SourceText> files = new ArrayList<>();
        specs.stream()
                .sorted(Comparator.comparing(reader::name))
                .forEach(file -> reader.read(file, sink).ifPresent(files::add));
        if (specs.isEmpty() && !incomplete) {
            sink.report(problem(FolderProblem.NO_SPECS));
        }
        passedOver.sort(Comparator.comparing(SpecFolder.PassedOver::file));
        return new SpecFolder(files, passedOver);
    }

    private SpecFolder refuse(Problem problem) {
        sink.report(problem);
        return new SpecFolder(List.of(), List.of());
    }

    private Problem problem(FolderProblem kind) {
        return Problem.of(kind, new SourceText(".", "").start()).with("folder", folder);
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName();
    }

    /** Collects the files by their names. */
    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final SourceFiles reader;

        Visitor(Path root, SourceFiles reader) {
            this.root = root;
            this.reader = reader;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            boolean hidden = !directory.equals(root) && isHidden(directory);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            String name = file.getFileName().toString();
            if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
                passedOver.add(new SpecFolder.PassedOver(
                        reader.name(file), "it is a link to a folder, and those are not followed"));
            } else if (SpecFileName.isSpec(name)) {
                specs.add(file);
            } else if (SpecFileName.isOtherYaml(name) && Files.isRegularFile(file)) {
                meantName(file, name)
                        .ifPresent(meant ->
                                passedOver.add(new SpecFolder.PassedOver(reader.name(file), "name it " + meant)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            incomplete = true;
            String name = file.equals(root) ? "." : reader.name(file);
            sink.report(Problem.of(FolderProblem.UNREADABLE_FOLDER, new SourceText(name, "").start())
                    .with("folder", file.equals(root) ? folder : name)
                    .with("reason", reason(e)));
            return FileVisitResult.CONTINUE;
        }

        /** A file that is no spec by its name does no harm, so one that cannot be read counts as not meant to be one. */
        private Optional<String> meantName(Path file, String name) {
            try (InputStream in = Files.newInputStream(file)) {
                return SpecFileName.meant(name, new String(in.readNBytes(BEGINNING_BYTES), StandardCharsets.UTF_8));
            } catch (IOException e) {
                return SpecFileName.meant(name, "");
            }
        }

        private static boolean isHidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }
    }
}
