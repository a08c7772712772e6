package dev.statute.session.loop;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Runs what it is given when a test says so. */
final class HeldTasks implements Executor {
    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean refusing;

    @Override
    public void execute(Runnable task) {
        if (refusing) {
            throw new RejectedExecutionException("no threads are left");
        }
        held.add(task);
    }

    /** Takes nothing more. */
    void refuse() {
        refusing = true;
    }

    int count() {
        return held.size();
    }

    /** Runs what is held, and what is added meanwhile. */
    void runAll() {
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }
}
