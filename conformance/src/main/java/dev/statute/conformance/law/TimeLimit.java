package dev.statute.conformance.law;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs calls that may never come back. Each has a thread of its own, which is interrupted and left behind if it hangs. */
record TimeLimit(Duration limit) {
    /**
     * Runs calls at the same time.
     *
     * @return what they gave, in their order
     * @throws TimeoutException if one of them does not come back in time; its stack trace shows where that one is
     * @throws CancellationException if this thread is interrupted while it waits
     */
    <T> List<T> all(List<Callable<T>> calls) throws ExecutionException, TimeoutException {
        return all(calls, () -> {});
    }

    private <T> List<T> all(List<Callable<T>> calls, Runnable late) throws ExecutionException, TimeoutException {
        List<FutureTask<T>> tasks = calls.stream().map(FutureTask::new).toList();
        List<Thread> threads =
                tasks.stream().map(task -> new Thread(task, "law")).toList();
        threads.forEach(thread -> thread.setDaemon(true));
        threads.forEach(Thread::start);
        try {
            long end = System.nanoTime() + limit.toNanos();
            List<T> results = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                results.add(get(tasks.get(i), threads.get(i), end));
            }
            return results;
        } catch (TimeoutException e) {
            late.run();
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a law was asked");
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }

    /** Runs one call, as {@link #all} does. */
    <T> T one(Callable<T> call) throws ExecutionException, TimeoutException {
        return all(List.of(call)).get(0);
    }

    /**
     * Runs one call, as {@link #all} does.
     *
     * @param late run if the call does not come back in time, before its thread is interrupted and may go on
     */
    <T> T one(Callable<T> call, Runnable late) throws ExecutionException, TimeoutException {
        return all(List.of(call), late).get(0);
    }

    private <T> T get(FutureTask<T> task, Thread thread, long end)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return task.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            TimeoutException hanging = new TimeoutException("no answer within " + limit.toMillis() + " ms");
            hanging.setStackTrace(thread.getStackTrace());
            hanging.addSuppressed(e);
            throw hanging;
        }
    }
}
