package dev.statute.benchmarks;

import java.lang.management.ManagementFactory;

/** What is alive on the heap. */
final class HeapSpace {
    private HeapSpace() {}

    /** Bytes in use, after garbage was collected. */
    static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
