package dev.statute.benchmarks;

import dev.statute.session.SessionRuntime;
import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.input.SessionId;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Registers sessions and lets them rest; then gives each an executor and one prompt, waits for all of them, and lets them
 * rest again. Prints the bytes that one session takes, after garbage collection, before and after; how many threads the JVM
 * has more afterwards, those that run the loops among them; and milliseconds of processor time of the JVM to register them.
 */
final class IdleSessionsRun {
    private static final int LOOP_THREADS = 2;

    private IdleSessionsRun() {}

    /** Takes the number of sessions. */
    public static void main(String[] args) throws InterruptedException {
        int count = Integer.parseInt(args[0]);
        rest(100);
        System.out.println(rest(count));
    }

    private static String rest(int count) throws InterruptedException {
        SessionLoad load = new SessionLoad();
        ExecutorService loops = Executors.newFixedThreadPool(LOOP_THREADS);
        SessionRuntime runtime = SessionRuntime.ephemeral().loopExecutor(loops).build();
        List<SessionId> sessions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sessions.add(new SessionId(load.ids.nextUuid()));
        }
        long before = HeapSpace.used();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        long processor = ProcessorTime.nanos();
        sessions.forEach(runtime::register);
        double registering = (ProcessorTime.nanos() - processor) / 1e6;
        double registered = (double) (HeapSpace.used() - before) / count;
        work(load, runtime, sessions);
        double used = (double) (HeapSpace.used() - before) / count;
        int more = ManagementFactory.getThreadMXBean().getThreadCount() - threads;
        Reference.reachabilityFence(runtime);
        loops.shutdown();
        return registered + " " + used + " " + more + " " + registering;
    }

    private static void work(SessionLoad load, SessionRuntime runtime, List<SessionId> sessions)
            throws InterruptedException {
        List<CompletionHandle> handles = new ArrayList<>();
        for (SessionId session : sessions) {
            runtime.ensureExecutor(session, new DoneExecutor());
            handles.add(runtime.acceptWithCompletion(session, load.prompt())
                    .handle()
                    .orElseThrow());
        }
        for (CompletionHandle handle : handles) {
            handle.await();
        }
    }
}
