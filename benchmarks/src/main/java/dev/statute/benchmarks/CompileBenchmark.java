package dev.statute.benchmarks;

import dev.statute.maven.goal.GenerateGoal;
import dev.statute.maven.goal.GenerateRequest;
import dev.statute.maven.goal.GenerateResult;
import dev.statute.maven.input.SpecRequest;
import dev.statute.spec.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
    private final ResultTable table = new ResultTable();

    private CompileBenchmark(Path fixtures) {
        this.fixtures = fixtures;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        CompileBenchmark benchmark = new CompileBenchmark(Path.of(args[0]).toRealPath());
        benchmark.measureFresh();
        benchmark.measureWarm();
        benchmark.measureGrowth();
        benchmark.measureNoOp();
        benchmark.table.write(Path.of(args[1]));
    }

    private void measureFresh() throws IOException, InterruptedException {
        double[][] runs = new double[FORKS][];
        for (int i = 0; i < FORKS; i++) {
            runs[i] = fork("-Xmx256m", fixtures.toString());
        }
        row("fixtures, fresh JVM: compile", Medians.of(runs, 0));
        row("fixtures, fresh JVM: generate", Medians.of(runs, 1));
        row("fixtures, fresh JVM: from its start to the last file", Medians.of(runs, 2));
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
        row("fixtures, warm: compile", Medians.of(compile));
        row("fixtures, warm: compile and generate", Medians.of(both));
    }

    private void measureGrowth() throws IOException, InterruptedException {
        double[] totals = new double[SIZES.length];
        for (int i = 0; i < SIZES.length; i++) {
            double[][] runs = new double[FORKS][];
            for (int f = 0; f < FORKS; f++) {
                runs[f] = fork(HEAP, "synthetic", String.valueOf(SIZES[i]));
            }
            totals[i] = Medians.of(runs, 0) + Medians.of(runs, 1);
            row(
                    SIZES[i] + " transitions, fresh JVM, " + HEAP + ": compile and generate ("
                            + (long) (Medians.of(runs, 3) / 1000) + " thousand characters)",
                    totals[i]);
        }
        int last = SIZES.length - 1;
        double exponent = Math.log(totals[last] / totals[0]) / Math.log((double) SIZES[last] / SIZES[0]);
        table.row("growth exponent from " + SIZES[0] + " to " + SIZES[last] + " transitions", "%.2f", exponent);
    }

    /** A run of the goal that finds everything as the last one left it. */
    private void measureNoOp() throws IOException {
        try (TemporaryFolder temporary = TemporaryFolder.create()) {
            Path folder = temporary.path();
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
            row("generate without work, warm", Medians.of(times));
        }
    }

    private static double[] fork(String heap, String... args) throws IOException, InterruptedException {
        String output = Forks.run(List.of(heap), FreshRun.class, args);
        return Arrays.stream(output.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private void row(String what, double millis) {
        table.row(what, "%.1f ms", millis);
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }
}
