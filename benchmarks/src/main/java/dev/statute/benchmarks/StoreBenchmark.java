package dev.statute.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Measures sessions that are kept in a SQLite file: how fast inputs are acknowledged, beside a loop that writes the same rows
 * with as many commits and does nothing else; how long an acknowledgement takes; how the file grows; and how fast a session
 * comes back. Every measurement is a fresh JVM; of three, the median counts. Prints a table and writes it to a file.
 *
 * <p>Arguments: the file to write.
 */
final class StoreBenchmark {
    private static final int FORKS = 3;
    private static final int[] SESSIONS = {1, 8, 64};

    private final ResultTable table = new ResultTable();

    private StoreBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        StoreBenchmark benchmark = new StoreBenchmark();
        for (int sessions : SESSIONS) {
            benchmark.measureAccepting(sessions, sessions == 1 ? 5_000 : 20_000);
        }
        benchmark.measureRecovery(100_000, 0);
        benchmark.measureRecovery(1000, 300_000);
        benchmark.table.write(Path.of(args[0]));
    }

    private void measureAccepting(int sessions, int inputs) throws IOException, InterruptedException {
        double[][] runs = fork("-Xmx1g", DurableAcceptRun.class, String.valueOf(sessions), String.valueOf(inputs), "5");
        String what = String.format("%d sessions, each with a thread that submits: ", sessions);
        table.row(what + "accepted per second", "%,.0f", Medians.of(runs, 0));
        table.row(what + "rows per second of the plain loop", "%,.0f", Medians.of(runs, 1));
        table.row(what + "ratio", "%.2f", Medians.of(runs, 2));
        table.row(what + "inputs in a commit", "%,.1f", Medians.of(runs, 3));
        table.row(what + "acknowledged, median", "%,.0f us", Medians.of(runs, 4));
        table.row(what + "acknowledged, 99 of 100", "%,.0f us", Medians.of(runs, 5));
        table.row(what + "bytes of the file for an input", "%,.0f", Medians.of(runs, 6));
    }

    private void measureRecovery(int waiting, int ended) throws IOException, InterruptedException {
        double[][] runs = fork("-Xmx512m", RecoveryRun.class, String.valueOf(waiting), String.valueOf(ended));
        String words = String.format("a session with %,d inputs that wait and %,d that have ended: ", waiting, ended);
        table.row(words + "opening its file, checked wholly", "%,.0f ms", Medians.of(runs, 0));
        table.row(words + "opening its file, not checked", "%,.0f ms", Medians.of(runs, 1));
        table.row(words + "recovery", "%,.0f ms", Medians.of(runs, 2));
        table.row(words + "heap afterwards", "%,.1f MB", Medians.of(runs, 3));
        table.row(words + "bytes of its file", "%,.0f", Medians.of(runs, 4));
    }

    private static double[][] fork(String heap, Class<?> program, String... args)
            throws IOException, InterruptedException {
        double[][] runs = new double[FORKS][];
        for (int i = 0; i < FORKS; i++) {
            runs[i] = Arrays.stream(Forks.run(List.of(heap), program, args).split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
        return runs;
    }
}
