package dev.statute.benchmarks;

import dev.statute.session.driver.RuntimeDriver;
import dev.statute.session.ledger.LedgerRetention;
import java.lang.ref.Reference;

/**
 * Runs inputs to their end and measures what the session keeps of them, after garbage collection. Prints bytes per input that
 * is remembered, its key and its text of 100 characters included; bytes per input that was evicted and whose key is remembered; and bytes
 * per input that was evicted and had no key.
 */
final class RetentionRun {
    private RetentionRun() {}

    /** Takes the number of inputs. */
    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        measure(1000, LedgerRetention.UNLIMITED, true);
        double remembered = measure(count, LedgerRetention.UNLIMITED, true);
        double keyed = measure(count, new LedgerRetention(0, Long.MAX_VALUE), true);
        double forgotten = measure(count, new LedgerRetention(0, 0), false);
        System.out.println(remembered + " " + keyed + " " + forgotten);
    }

    private static double measure(int count, LedgerRetention retention, boolean keyed) {
        SessionLoad load = new SessionLoad();
        RuntimeDriver driver = load.driver(retention);
        long before = HeapSpace.used();
        for (int i = 0; i < count; i++) {
            driver.accept(keyed ? load.keyedPrompt() : load.prompt());
            load.runNext(driver);
            load.listen(driver);
        }
        double kept = (double) (HeapSpace.used() - before) / count;
        Reference.reachabilityFence(driver);
        return kept;
    }
}
