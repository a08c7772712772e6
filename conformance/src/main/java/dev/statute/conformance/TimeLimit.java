package dev.statute.conformance;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes calls in one thread, each within a limit of time. A call that hangs keeps its thread, and the next one gets another.
 * Not thread-safe.
 */
final class TimeLimit {
    /** How long a thread waits for the next call before it ends; nobody says when the last one was made. */
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final Duration limit;
    private ExecutorService worker = worker();

    TimeLimit(Duration limit) {
        this.limit = limit;
    }

    /**
     * Makes a call.
     *
     * @throws TimeoutException if it takes longer than the limit
     * @throws Exception what the call throws
     */
    <T> T call(Callable<T> call) throws Exception {
        Future<T> answer = worker.submit(call);
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            replaceWorker();
            throw new TimeoutException("no answer within " + limit.toMillis() + " ms");
        } catch (InterruptedException e) {
            replaceWorker();
            throw e;
        } catch (ExecutionException e) {
            throw thrown(e);
        }
    }

    private void replaceWorker() {
        worker.shutdownNow();
        worker = worker();
    }

    /** What was thrown in the other thread, without the exceptions that carried it here. */
    static Exception thrown(Exception carrier) {
        Throwable thrown = carrier;
        while ((thrown instanceof ExecutionException || thrown instanceof CompletionException)
                && thrown.getCause() != null) {
            thrown = thrown.getCause();
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        return (Exception) thrown;
    }

    private static ExecutorService worker() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                1, 1, IDLE.toMillis(), TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), TimeLimit::thread);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static Thread thread(Runnable calls) {
        Thread thread = new Thread(calls, "subject");
        thread.setDaemon(true);
        return thread;
    }
}
