package com.example.agent;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program in a process of its own, with a script that its user writes line by line. */
final class Program implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private final Path errors;

    private Program(Process process, Path errors) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.errors = errors;
    }

    /**
     * Starts it.
     *
     * @param folder where it leaves what it needs
     */
    static Program start(Path folder, String... arguments) throws IOException {
        Path errors = folder.resolve("errors.txt");
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                classPath(),
                Main.class.getName());
        List<String> command =
                Stream.concat(java.stream(), Stream.of(arguments)).toList();
        return new Program(
                new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
    }

    /** Where the classes of this process come from, whoever has started the tests. */
    private static String classPath() {
        if (Main.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .map(url -> Path.of(URI.create(url.toString())).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Types a line. */
    void type(String line) throws IOException {
        OutputStream input = process.getOutputStream();
        input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
    }

    /** Types nothing more, so that it ends when it has nothing to do. */
    void typeNoMore() throws IOException {
        process.getOutputStream().close();
    }

    /** The next line that it says; empty if it is dead. */
    Optional<String> hear() throws IOException {
        return Optional.ofNullable(output.readLine());
    }

    /** All that it says until it ends. */
    List<String> hearOut() throws IOException {
        List<String> heard = new ArrayList<>();
        for (Optional<String> line = hear(); line.isPresent(); line = hear()) {
            heard.add(line.get());
        }
        return heard;
    }

    /** Ends it at once, so that it can do nothing about it. */
    void kill() {
        // Not by the process itself, which would also throw away what it has said and nobody has heard yet.
        process.toHandle().destroyForcibly();
    }

    /** The code with which it ends. */
    int code() throws InterruptedException {
        if (!process.waitFor(AgentSession.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The program does not end.");
        }
        return process.exitValue();
    }

    /** What it has said of what went wrong. */
    String errors() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() {
        kill();
        process.onExit().join();
    }
}
