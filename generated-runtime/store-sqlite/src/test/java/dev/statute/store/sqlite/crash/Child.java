package dev.statute.store.sqlite.crash;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A process that a test has started: a {@link CrashChild}, if nothing else is said. */
final class Child implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String ERRORS = "errors.txt";

    private final Process process;
    private final Path folder;
    private final BlockingQueue<Optional<String>> heard = new LinkedBlockingQueue<>();

    private Child(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /**
     * Starts a process, which loads what it needs.
     *
     * @param folder where it leaves what it needs for itself
     */
    static Child prepare(Path folder) throws IOException {
        return start(folder, CrashChild.class, "-Xmx96m");
    }

    /**
     * Starts a process.
     *
     * @param folder where it leaves what it needs for itself
     * @param main what it runs
     * @param heap how much memory it has, as an option of the JVM
     * @param arguments what it is told at once
     */
    static Child start(Path folder, Class<?> main, String heap, String... arguments) throws IOException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                classPath(),
                main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve(ERRORS).toFile())
                .start();
        Child child = new Child(process, folder);
        Thread listener = new Thread(child::listen, "listener");
        listener.setDaemon(true);
        listener.start();
        return child;
    }

    /** Where the classes of this process come from, whoever started it. */
    private static String classPath() {
        if (Child.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .map(url -> Path.of(URI.create(url.toString())).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.add(Optional.of(line));
            }
        } catch (IOException killed) {
            // What it has said was read.
        }
        heard.add(Optional.empty());
    }

    /** Has it begin. */
    void begin(Plan plan) throws IOException, InterruptedException {
        if (!next().equals(Optional.of(Talk.READY))) {
            throw new IllegalStateException("the process did not get ready: " + errors());
        }
        tell(plan.text());
    }

    /** Says a line to it. */
    void tell(String line) throws IOException {
        OutputStream words = process.getOutputStream();
        words.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        words.flush();
    }

    /** Where its threads stand. */
    String whereabouts() throws IOException, InterruptedException {
        tell("where");
        for (Optional<String> line = next(); line.isPresent() && !line.get().equals(Talk.THERE); line = next()) {
            // What it does meanwhile is of no interest any more.
        }
        return errors();
    }

    /** The next line; empty if it is dead. */
    Optional<String> next() throws InterruptedException {
        Optional<String> line = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (line == null) {
            throw new IllegalStateException("the process says nothing any more");
        }
        return line;
    }

    /** What it has said of itself before it ended. */
    String errors() throws IOException {
        return Files.readString(folder.resolve(ERRORS));
    }

    /** Ends it as a power switch would, and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() throws IOException {
        kill();
        Folders.delete(folder);
    }
}
