package dev.statute.benchmarks;

import dev.statute.session.driver.RuntimeDriver;
import dev.statute.session.ledger.LedgerRetention;

/**
 * Fills the queue of a session and empties it in runs, some times over, and prints of the last time: milliseconds of
 * processor time of the thread and by the clock from the first run to the end of the last, and how many runs there were.
 */
final class DrainRun {
    private DrainRun() {}

    /** Takes {@code prompts}, each of which runs alone, or {@code messages}, which run together; how many; how often. */
    public static void main(String[] args) {
        boolean alone = args[0].equals("prompts");
        int count = Integer.parseInt(args[1]);
        SessionLoad load = new SessionLoad();
        String last = "";
        for (int round = Integer.parseInt(args[2]); round > 0; round--) {
            RuntimeDriver driver = load.driver(LedgerRetention.DEFAULT);
            for (int i = 0; i < count; i++) {
                driver.accept(alone ? load.prompt() : load.message());
            }
            load.listen(driver);
            long startedProcessor = ProcessorTime.ofThread();
            long startedClock = System.nanoTime();
            int runs = 0;
            for (int done = 0; done < count; runs++) {
                done += load.runNext(driver);
                load.listen(driver);
            }
            last = (ProcessorTime.ofThread() - startedProcessor) / 1e6 + " " + (System.nanoTime() - startedClock) / 1e6
                    + " " + runs;
        }
        System.out.println(last);
    }
}
