package dev.statute.maven.input;

import dev.statute.spec.compile.FolderProblem;
import dev.statute.spec.compile.SpecFolder;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.source.SourceFiles;
import dev.statute.spec.source.YamlProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apiguardian.api.API;

/** The specs that the entries of a class path, jars and class folders, pack under {@value #FOLDER}. */
@API(status = API.Status.INTERNAL)
public final class DependencySpecs {
    /** The folder in which specs travel. */
    public static final String FOLDER = "META-INF/statute/";

    /** No specs at all. */
    public static final DependencySpecs NONE = new DependencySpecs(problem -> {});

    private final ProblemSink sink;
    private final List<SourceText> texts = new ArrayList<>();
    private final Map<SourceText, String> places = new IdentityHashMap<>();

    private DependencySpecs(ProblemSink sink) {
        this.sink = sink;
    }

    /** Reads the entries that exist, in their order. What cannot be read becomes a problem. */
    public static DependencySpecs read(List<Path> classPath, ProblemSink sink) {
        DependencySpecs specs = new DependencySpecs(sink);
        for (Path entry : classPath) {
            if (Files.isDirectory(entry.resolve(FOLDER))) {
                specs.readFolder(entry.resolve(FOLDER));
            } else if (Files.isRegularFile(entry) && entry.toString().endsWith(".jar")) {
                specs.readJar(entry);
            }
        }
        return specs;
    }

    /** The texts in the order of the class path and then of their names, which are paths below {@value #FOLDER}. */
    public List<SourceText> texts() {
        return List.copyOf(texts);
    }

    /** Where a text was read from; empty for a text that is none of these. */
    public Optional<String> placeOf(SourceText text) {
        return Optional.ofNullable(places.get(text));
    }

    private void readFolder(Path folder) {
        SpecFolder specs = SpecFolder.read(folder, problem -> {
            // A jar may well have something else there.
            if (problem.kind() != FolderProblem.NO_SPECS) {
                report(problem, folder.resolve(problem.at().source().name()).toString());
            }
        });
        specs.files().forEach(text -> add(text, folder.resolve(text.name()).toString()));
    }

    private void readJar(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> specs = zip.stream()
                    .filter(DependencySpecs::isSpec)
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry spec : specs) {
                readEntry(zip, spec, jar + "!/" + spec.getName());
            }
        } catch (IOException e) {
            sink.report(unreadable(jar.toString(), e));
        }
    }

    private void readEntry(ZipFile zip, ZipEntry spec, String place) {
        try (InputStream in = zip.getInputStream(spec)) {
            // The size in the entry is a claim; what comes out of it counts.
            byte[] bytes = in.readNBytes(SourceFiles.BYTES_MAX + 1);
            String name = spec.getName().substring(FOLDER.length());
            SourceFiles.decode(name, bytes, problem -> report(problem, place)).ifPresent(text -> add(text, place));
        } catch (IOException e) {
            sink.report(unreadable(place, e));
        }
    }

    private void add(SourceText text, String place) {
        texts.add(text);
        places.put(text, place);
    }

    private void report(Problem problem, String place) {
        places.put(problem.at().source(), place);
        sink.report(problem);
    }

    private static boolean isSpec(ZipEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory()
                && name.startsWith(FOLDER)
                && SpecFolder.isSpec(name.substring(name.lastIndexOf('/') + 1));
    }

    private static Problem unreadable(String place, IOException e) {
        return Problem.of(YamlProblem.UNREADABLE, new SourceText(place, "").start())
                .with("file", place)
                .with("reason", e.getClass().getSimpleName());
    }
}
