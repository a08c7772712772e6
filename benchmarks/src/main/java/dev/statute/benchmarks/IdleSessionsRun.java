package dev.statute.benchmarks;

import dev.statute.session.SessionRuntime;
import dev.statute.session.input.SessionId;
import java.lang.ref.Reference;

/**
 * Registers sessions and lets them rest. Prints the bytes that one of them takes, after garbage collection; by how many
 * threads the JVM has more than before; and milliseconds of processor time of the JVM to register all of them.
 */
final class IdleSessionsRun {
    private IdleSessionsRun() {}

    /** Takes the number of sessions. */
    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        rest(100);
        System.out.println(rest(count));
    }

    private static String rest(int count) {
        SessionLoad load = new SessionLoad();
        SessionRuntime runtime = SessionRuntime.ephemeral().build();
        long before = HeapSpace.used();
        int threads = Thread.activeCount();
        long processor = ProcessorTime.nanos();
        for (int i = 0; i < count; i++) {
            runtime.register(new SessionId(load.ids.nextUuid()));
        }
        double registering = (ProcessorTime.nanos() - processor) / 1e6;
        double bytes = (double) (HeapSpace.used() - before) / count;
        int more = Thread.activeCount() - threads;
        Reference.reachabilityFence(runtime);
        return bytes + " " + more + " " + registering;
    }
}
