package dev.statute.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs measured programs in JVMs of their own. */
final class Forks {
    private Forks() {}

    /**
     * Runs a program of this module to its end.
     *
     * @param options options of the JVM, such as {@code -Xmx512m}
     * @return all that it printed
     */
    static String run(List<String> options, Class<?> program, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), program.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the measured JVM ended with " + process.exitValue() + ": " + output);
        }
        return output;
    }

    /** The class path of this module. Under Maven it is that of a class loader, not of the JVM. */
    static String classPath() {
        if (Forks.class.getClassLoader() instanceof URLClassLoader loader) {
            return String.join(
                    File.pathSeparator,
                    Arrays.stream(loader.getURLs())
                            .map(url -> Path.of(URI.create(url.toString())).toString())
                            .toList());
        }
        return System.getProperty("java.class.path");
    }
}
