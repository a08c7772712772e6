package dev.statute.benchmarks;

import dev.statute.session.SessionRuntime;
import dev.statute.session.input.Input;
import dev.statute.session.input.SessionId;
import dev.statute.store.sqlite.SqliteRuntimeStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Submits prompts to several sessions at the same time, each from a thread of its own, to a new file; then writes the rows of
 * that file to another one with a plain loop and as many commits. It does both several times, one after the other, so that both
 * meet the same disk, and takes the median of the ratios. Prints what was accepted per second, what the plain loop wrote, the
 * ratio, inputs in a commit, the median and the 99th of 100 of the microseconds until an input was acknowledged, and the bytes
 * of the file for an input.
 */
final class DurableAcceptRun {
    private final SessionLoad load = new SessionLoad();
    private final int sessions;
    private final int inputs;

    private DurableAcceptRun(int sessions, int inputs) {
        this.sessions = sessions;
        this.inputs = inputs / sessions * sessions;
    }

    /** Takes the number of sessions, of inputs, and of rounds, which an unmeasured one precedes. */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        DurableAcceptRun run = new DurableAcceptRun(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        int rounds = Integer.parseInt(args[2]);
        run.round();
        double[][] measured = new double[rounds][];
        for (int i = 0; i < rounds; i++) {
            measured[i] = run.round();
        }
        List<String> medians = new ArrayList<>();
        for (int column = 0; column < measured[0].length; column++) {
            medians.add(String.valueOf(Medians.of(measured, column)));
        }
        System.out.println(String.join(" ", medians));
    }

    private double[] round() throws IOException, InterruptedException, SQLException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Path file = folder.path().resolve("sessions.db");
            long[] latencies = new long[inputs];
            double seconds = accept(file, latencies);
            Arrays.sort(latencies);
            PlainRows rows = PlainRows.of(file);
            double plain = rows.write(folder.path().resolve("plain.db"));
            return new double[] {
                inputs / seconds,
                inputs / plain,
                plain / seconds,
                (double) inputs / rows.commits(),
                latencies[inputs / 2] / 1e3,
                latencies[(int) (inputs * 0.99)] / 1e3,
                (double) Files.size(file) / inputs
            };
        }
    }

    private double accept(Path file, long[] latencies) throws InterruptedException {
        try (SqliteRuntimeStore store = SqliteRuntimeStore.open(file)) {
            SessionRuntime runtime =
                    SessionRuntime.persistentWithoutBlobs(store).build();
            CountDownLatch start = new CountDownLatch(1);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < sessions; i++) {
                SessionId session = new SessionId(load.ids.nextUuid());
                runtime.register(session);
                int first = i * (inputs / sessions);
                Thread thread = new Thread(() -> submit(runtime, session, start, latencies, first));
                thread.start();
                threads.add(thread);
            }
            long begin = System.nanoTime();
            start.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private void submit(SessionRuntime runtime, SessionId session, CountDownLatch start, long[] latencies, int first) {
        try {
            start.await();
        } catch (InterruptedException impossible) {
            throw new IllegalStateException("Nobody interrupts this thread.", impossible);
        }
        for (int i = first; i < first + inputs / sessions; i++) {
            Input prompt = load.prompt();
            long begin = System.nanoTime();
            runtime.accept(session, prompt);
            latencies[i] = System.nanoTime() - begin;
        }
    }
}
