package dev.statute.benchmarks;

import dev.statute.maven.goal.GenerateGoal;
import dev.statute.maven.goal.GenerateRequest;
import dev.statute.maven.goal.GenerateResult;
import dev.statute.maven.input.SpecRequest;
import dev.statute.spec.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures compiling and generating: first in fresh JVMs, then warm; machines of growing size in 512 MB; and a run of
 * {@code generate} without work. Prints a table and writes it to a file.
 *
 * <p>Arguments: the folder of the fixtures, and the file to write.
 */
final class CompileBenchmark {
    private static final int FORKS = 5;
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 300;
    private static final int[] SIZES = {250, 500, 1000, 2000};
    private static final String HEAP = "-Xmx512m";

    private final Path fixtures;
    private final List<String> rows = new ArrayList<>();

    private CompileBenchmark(Path fixtures) {
        this.fixtures = fixtures;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        CompileBenchmark benchmark = new CompileBenchmark(Path.of(args[0]).toRealPath());
        benchmark.measureFresh();
        benchmark.measureWarm();
        benchmark.measureGrowth();
        benchmark.measureNoOp();
        String table = "| what | measured |\n| --- | --: |\n" + String.join("\n", benchmark.rows) + "\n";
        System.out.println("\n" + table);
        Files.writeString(Path.of(args[1]), table);
    }

    private void measureFresh() throws IOException, InterruptedException {
        double[][] runs = new double[FORKS][];
        for (int i = 0; i < FORKS; i++) {
            runs[i] = fork("-Xmx256m", fixtures.toString());
        }
        row("fixtures, fresh JVM: compile", median(runs, 0));
        row("fixtures, fresh JVM: generate", median(runs, 1));
        row("fixtures, fresh JVM: from its start to the last file", median(runs, 2));
    }

    private void measureWarm() {
        List<SourceText> files = Specs.of(fixtures);
        long characters = 0;
        for (int i = 0; i < WARM_UP; i++) {
            characters += Specs.generate(Specs.compile(files));
        }
        double[] compile = new double[ROUNDS];
        double[] both = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            var catalog = Specs.compile(files);
            compile[i] = millisSince(start);
            characters += Specs.generate(catalog);
            both[i] = millisSince(start);
        }
        if (characters == 0) {
            throw new IllegalStateException("nothing was generated");
        }
        row("fixtures, warm: compile", median(compile));
        row("fixtures, warm: compile and generate", median(both));
    }

    private void measureGrowth() throws IOException, InterruptedException {
        double[] totals = new double[SIZES.length];
        for (int i = 0; i < SIZES.length; i++) {
            double[][] runs = new double[FORKS][];
            for (int f = 0; f < FORKS; f++) {
                runs[f] = fork(HEAP, "synthetic", String.valueOf(SIZES[i]));
            }
            totals[i] = median(runs, 0) + median(runs, 1);
            row(
                    SIZES[i] + " transitions, fresh JVM, " + HEAP + ": compile and generate ("
                            + (long) (median(runs, 3) / 1000) + " thousand characters)",
                    totals[i]);
        }
        int last = SIZES.length - 1;
        double exponent = Math.log(totals[last] / totals[0]) / Math.log((double) SIZES[last] / SIZES[0]);
        rows.add(String.format(
                Locale.ROOT, "| growth exponent from %d to %d transitions | %.2f |", SIZES[0], SIZES[last], exponent));
    }

    /** A run of the goal that finds everything as the last one left it. */
    private void measureNoOp() throws IOException {
        Path folder = Files.createTempDirectory("statute-benchmark");
        try {
            GenerateRequest request = new GenerateRequest(
                    new SpecRequest(fixtures, fixtures, List.of()),
                    folder.resolve("java"),
                    Optional.of(folder.resolve("packed")),
                    folder.resolve("ledgers"),
                    "benchmark",
                    false,
                    false,
                    "benchmark",
                    List.of());
            GenerateGoal.run(request);
            double[] times = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                long start = System.nanoTime();
                GenerateResult result = GenerateGoal.run(request);
                times[i] = millisSince(start);
                if (!(result instanceof GenerateResult.UpToDate)) {
                    throw new IllegalStateException(result.sentence());
                }
            }
            row("generate without work, first in this JVM", times[0]);
            row("generate without work, warm", median(times));
        } finally {
            delete(folder);
        }
    }

    private static double[] fork(String heap, String... args) throws IOException, InterruptedException {
        String output = Forks.run(List.of(heap), FreshRun.class, args);
        return Arrays.stream(output.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private void row(String what, double millis) {
        rows.add(String.format(Locale.ROOT, "| %s | %.1f ms |", what, millis));
        System.out.printf(Locale.ROOT, "%s: %.1f ms%n", what, millis);
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }

    private static double median(double[][] runs, int column) {
        return median(Arrays.stream(runs).mapToDouble(run -> run[column]).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
