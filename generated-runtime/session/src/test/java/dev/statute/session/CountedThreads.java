package dev.statute.session;

import dev.statute.session.loop.Pause;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Threads that know when none of them has anything to do. */
final class CountedThreads implements Executor, AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private int busy;

    @Override
    public void execute(Runnable task) {
        count(1);
        threads.execute(() -> {
            try {
                task.run();
            } finally {
                count(-1);
            }
        });
    }

    private synchronized void count(int change) {
        busy += change;
        notifyAll();
    }

    /** Waits until all that was given to the threads is done. */
    synchronized void awaitRest() {
        long deadline = System.nanoTime() + Pause.DEADLINE.toNanos();
        try {
            while (busy > 0) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new AssertionError(busy + " tasks do not end");
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        Waiting.forAll(threads);
    }
}
