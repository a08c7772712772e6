package dev.statute.spec.explore.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.apiguardian.api.API;

/** Processor time of threads. */
@API(status = API.Status.INTERNAL)
public final class ProcessorTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    /** Of the thread that asks, in nanoseconds; 0 where the platform does not tell. */
    public static long ofThisThread() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : 0;
    }
}
