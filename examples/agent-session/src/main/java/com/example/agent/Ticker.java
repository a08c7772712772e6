package com.example.agent;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Does things again and again, one at a time, until it is closed. */
final class Ticker implements AutoCloseable {
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Consumer<RuntimeException> failures;

    /** @param failures hears what a task could not do; it is tried again all the same */
    Ticker(Consumer<RuntimeException> failures) {
        this.failures = failures;
    }

    /** Begins after the first period. */
    void every(Duration period, Runnable task) {
        thread.scheduleWithFixedDelay(() -> watched(task), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void watched(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException failure) {
            failures.accept(failure);
        }
    }

    /** Does nothing more when this has ended, so that what it has used can be closed. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(AgentSession.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
