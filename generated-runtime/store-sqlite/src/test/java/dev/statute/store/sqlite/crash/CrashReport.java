package dev.statute.store.sqlite.crash;

import dev.statute.store.sqlite.ProbedStore;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Counts what was done and found, over all tests of a build, and over several builds if they go on with each other. */
final class CrashReport {
    static final Path FILE = Path.of("target", "crash-report.md");

    private static final String AT = "at ";
    private static final CrashReport OF_BUILD = new CrashReport();

    private final TreeMap<String, Long> counts = new TreeMap<>();

    /** What is counted. */
    enum Count {
        KILLS_AT_RANDOM("kills at random moments"),
        KILLS_AT_POINTS("kills at named points"),
        ACKNOWLEDGEMENTS("acknowledgements checked"),
        RUN_BEFORE("inputs that executors were given before a kill"),
        RUN_AFTER("inputs that executors were given after a recovery"),
        RECOVERIES("sessions recovered"),
        POWER_CUTS("power cuts played"),
        REFUSED_CUTS("power cuts after which the file was refused by name"),
        LOST("losses"),
        TWICE("things done or stored twice"),
        BROKEN("other mistakes");

        private final String words;

        Count(String words) {
            this.words = words;
        }
    }

    /** The report of all tests of this process. */
    static CrashReport ofBuild() {
        return OF_BUILD;
    }

    void add(Count count, long number) {
        counts.merge(count.name(), number, Long::sum);
    }

    void addPoint(String point) {
        counts.merge(AT + point, 1L, Long::sum);
    }

    void add(Findings findings) {
        add(Count.LOST, findings.lost().size());
        add(Count.TWICE, findings.twice().size());
        add(Count.BROKEN, findings.broken().size());
    }

    long number(Count count) {
        return counts.getOrDefault(count.name(), 0L);
    }

    long numberAt(String point) {
        return counts.getOrDefault(AT + point, 0L);
    }

    /** What was counted, and up to where. */
    void save(Path file, Properties beside) throws IOException {
        Properties all = new Properties();
        all.putAll(beside);
        counts.forEach((name, number) -> all.setProperty(name, Long.toString(number)));
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            all.store(writer, null);
        }
    }

    /** Goes on counting from what was saved. */
    Properties load(Path file, List<String> beside) throws IOException {
        Properties all = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            all.load(reader);
        }
        all.stringPropertyNames().stream()
                .filter(name -> !beside.contains(name))
                .forEach(name -> counts.put(name, Long.parseLong(all.getProperty(name))));
        return all;
    }

    /** Has the report published when all tests of a build are over. */
    static final class Publication implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            AutoCloseable atTheEnd = () -> OF_BUILD.publish(ProbedStore.points());
            context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(Publication.class, first -> atTheEnd);
        }
    }

    private void publish(List<String> points) {
        String text = text(points);
        System.out.println(text);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, text, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String text(List<String> points) {
        StringBuilder text = new StringBuilder("# Crash report\n\n| what | how many |\n| --- | ---: |\n");
        row(text, "kills", number(Count.KILLS_AT_RANDOM) + number(Count.KILLS_AT_POINTS));
        for (Count count : Count.values()) {
            row(text, count.words, number(count));
        }
        text.append("\n| point | kills there |\n| --- | ---: |\n");
        points.forEach(point -> row(text, point, numberAt(point)));
        return text.toString();
    }

    private static void row(StringBuilder text, String what, long number) {
        text.append("| ").append(what).append(" | ").append(number).append(" |\n");
    }
}
