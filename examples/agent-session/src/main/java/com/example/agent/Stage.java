package com.example.agent;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Where loops run and the agent takes its steps. It knows when nothing happens any more until somebody lets the agent take
 * another one, which makes a scripted conversation the same every time. Safe for use by several threads.
 */
final class Stage implements Executor, AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool(Stage::daemon);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int tasks;
    private boolean agentWaits;

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "agent-session");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void execute(Runnable task) {
        change(() -> tasks++);
        threads.execute(() -> {
            try {
                task.run();
            } finally {
                change(() -> tasks--);
            }
        });
    }

    /** Lets the agent take a step if it waits for one. */
    void step() {
        change(() -> agentWaits = false);
    }

    /** Whether the agent waits to take a step. */
    boolean agentWaits() {
        lock.lock();
        try {
            return agentWaits;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Called by the agent: waits for its next step.
     *
     * @param over whether it need not wait
     */
    void awaitStep(BooleanSupplier over) throws InterruptedException {
        lock.lock();
        try {
            agentWaits = !over.getAsBoolean();
            changed.signalAll();
            while (agentWaits) {
                changed.await();
            }
        } finally {
            agentWaits = false;
            lock.unlock();
        }
    }

    /**
     * Waits until nothing happens any more.
     *
     * @throws TimeoutException if something still happens after that time
     */
    void settle(Duration atMost) throws InterruptedException, TimeoutException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (tasks > (agentWaits ? 1 : 0)) {
                if (left <= 0) {
                    throw new TimeoutException("The session does not come to rest.");
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets the agent take steps until it has nothing to do.
     *
     * @throws TimeoutException if something still happens so long after a step
     */
    void finish(Duration atMost) throws InterruptedException, TimeoutException {
        settle(atMost);
        while (agentWaits()) {
            step();
            settle(atMost);
        }
    }

    private void change(Runnable how) {
        lock.lock();
        try {
            how.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
