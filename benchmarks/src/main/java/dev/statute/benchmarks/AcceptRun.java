package dev.statute.benchmarks;

import dev.statute.session.driver.RuntimeDriver;
import dev.statute.session.input.Input;
import dev.statute.session.ledger.LedgerRetention;
import java.util.ArrayList;
import java.util.List;

/**
 * Submits prompts to one session from one thread, and prints the medians of the last rounds of a warm JVM: inputs per second
 * of processor time of the thread, and by the clock, from the first submission to the last acknowledgement. The queue grows
 * to the number of inputs.
 */
final class AcceptRun {
    private static final int ROUNDS = 11;
    private static final int LISTENING = 64;

    private AcceptRun() {}

    /** Takes the number of inputs of a round, and the rounds to warm up. */
    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        int warmUp = Integer.parseInt(args[1]);
        SessionLoad load = new SessionLoad();
        double[] processor = new double[ROUNDS];
        double[] clock = new double[ROUNDS];
        for (int round = -warmUp; round < ROUNDS; round++) {
            List<Input> inputs = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                inputs.add(load.prompt());
            }
            RuntimeDriver driver = load.driver(LedgerRetention.DEFAULT);
            long startedProcessor = ProcessorTime.ofThread();
            long startedClock = System.nanoTime();
            for (int i = 0; i < count; i++) {
                driver.accept(inputs.get(i));
                if (i % LISTENING == 0) {
                    load.listen(driver);
                }
            }
            if (round >= 0) {
                clock[round] = count / ((System.nanoTime() - startedClock) / 1e9);
                processor[round] = count / ((ProcessorTime.ofThread() - startedProcessor) / 1e9);
            }
            if (driver.view().ingress().queuedCount() != count) {
                throw new IllegalStateException(driver.view().ingress().queuedCount() + " inputs wait");
            }
        }
        System.out.println(Medians.of(processor) + " " + Medians.of(clock));
    }
}
