package dev.statute.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Measures the session runtime: how fast inputs are accepted, how fast queues are emptied, and what is kept of what. Every
 * measurement is a fresh JVM; of three, the median counts. Prints a table and writes it to a file.
 *
 * <p>Arguments: the file to write.
 */
final class SessionBenchmark {
    private static final int FORKS = 3;
    private static final int[] QUEUES = {25_000, 50_000, 100_000};

    private final ResultTable table = new ResultTable();

    private SessionBenchmark() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        SessionBenchmark benchmark = new SessionBenchmark();
        benchmark.measureAccepting(20_000, 40);
        benchmark.measureAccepting(100_000, 10);
        benchmark.measureDraining("prompts", "each in a run of its own");
        benchmark.measureDraining("messages", "all in one run");
        benchmark.measureRetention(20_000);
        benchmark.measureIdle(10_000);
        benchmark.table.write(Path.of(args[0]));
    }

    private void measureAccepting(int inputs, int warmUp) throws IOException, InterruptedException {
        double[][] runs = fork(AcceptRun.class, String.valueOf(inputs), String.valueOf(warmUp));
        String what = String.format("accepting %,d prompts, one session, one thread, warm, per second ", inputs);
        table.row(what + "of processor time", "%,.0f", Medians.of(runs, 0));
        table.row(what + "by the clock", "%,.0f", Medians.of(runs, 1));
    }

    private void measureDraining(String kind, String how) throws IOException, InterruptedException {
        double first = 0;
        for (int inputs : QUEUES) {
            double[][] runs = fork(DrainRun.class, kind, String.valueOf(inputs), "3");
            String what = String.format("a queue of %,d %s, %s: ", inputs, kind, how);
            double processor = Medians.of(runs, 0);
            table.row(what + "runs", "%,.0f", Medians.of(runs, 2));
            table.row(what + "processor time", "%,.0f ms", processor);
            table.row(what + "by the clock", "%,.0f ms", Medians.of(runs, 1));
            first = inputs == QUEUES[0] ? processor : first;
            if (inputs == QUEUES[QUEUES.length - 1]) {
                double exponent = Math.log(processor / first) / Math.log((double) inputs / QUEUES[0]);
                table.row(kind + ": growth exponent of processor time", "%.2f", exponent);
            }
        }
    }

    private void measureRetention(int inputs) throws IOException, InterruptedException {
        double[][] runs = fork(RetentionRun.class, String.valueOf(inputs));
        table.row("bytes per input that has ended and is remembered", "%,.0f", Medians.of(runs, 0));
        table.row("bytes per input that was evicted and whose key is remembered", "%,.0f", Medians.of(runs, 1));
        table.row("bytes per input that was evicted and had no key", "%,.0f", Medians.of(runs, 2));
    }

    private void measureIdle(int sessions) throws IOException, InterruptedException {
        double[][] runs = fork(IdleSessionsRun.class, String.valueOf(sessions));
        String what = String.format("%,d idle sessions: ", sessions);
        table.row(what + "heap", "%,.1f MB", Medians.of(runs, 0) * sessions / 1e6);
        table.row(
                what + "heap, each with an executor that has done a prompt",
                "%,.1f MB",
                Medians.of(runs, 1) * sessions / 1e6);
        table.row(what + "threads more than before, two of them for all loops", "%,.0f", Medians.of(runs, 2));
        table.row(what + "registering, processor time", "%,.0f ms", Medians.of(runs, 3));
    }

    private static double[][] fork(Class<?> program, String... args) throws IOException, InterruptedException {
        double[][] runs = new double[FORKS][];
        for (int i = 0; i < FORKS; i++) {
            String output = Forks.run(List.of("-Xmx1g"), program, args);
            runs[i] = Arrays.stream(output.split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
        return runs;
    }
}
