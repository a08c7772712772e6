package dev.statute.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Processor time, of which other programs on the machine take nothing away. */
final class ProcessorTime {
    private ProcessorTime() {}

    /** That of this JVM since its start: of all its threads, those that compile and collect garbage included. */
    static long nanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** That of the thread that asks. */
    static long ofThread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
