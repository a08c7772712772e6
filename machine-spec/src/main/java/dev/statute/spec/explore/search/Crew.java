package dev.statute.spec.explore.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The threads of a search: that of the caller, which works too, and the others, which start when they are needed. */
final class Crew implements AutoCloseable {
    private final List<Worker> workers;
    private final AtomicLong processorNanos = new AtomicLong();
    private @Nullable ExecutorService others;

    Crew(List<Worker> workers) {
        this.workers = List.copyOf(workers);
    }

    /**
     * Lets all workers expand a level together.
     *
     * @throws CancellationException if the thread of the caller is interrupted
     */
    void expandTogether() {
        ExecutorService threads = others;
        if (threads == null) {
            threads = Executors.newFixedThreadPool(workers.size() - 1, Crew::thread);
            others = threads;
        }
        Rounds rounds = new Rounds(workers.size());
        List<Future<?>> jobs = new ArrayList<>();
        for (Worker worker : workers.subList(1, workers.size())) {
            jobs.add(threads.submit(() -> {
                long before = ProcessorTime.ofThisThread();
                try {
                    work(worker, rounds);
                } finally {
                    processorNanos.addAndGet(ProcessorTime.ofThisThread() - before);
                }
            }));
        }
        List<RuntimeException> failures = new ArrayList<>();
        try {
            work(workers.get(0), rounds);
        } catch (RuntimeException e) {
            failures.add(e);
        }
        for (Future<?> job : jobs) {
            await(job, failures);
        }
        failures.stream()
                .filter(failure -> !(failure instanceof Rounds.AbandonedException))
                .findFirst()
                .ifPresent(failure -> {
                    throw failure;
                });
    }

    private void work(Worker worker, Rounds rounds) {
        boolean finished = false;
        try {
            worker.expandTogether(workers, rounds);
            finished = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the search was interrupted");
        } finally {
            if (!finished) {
                rounds.abandon();
            }
        }
    }

    private static void await(Future<?> job, List<RuntimeException> failures) {
        boolean interrupted = false;
        while (true) {
            try {
                job.get();
                break;
            } catch (InterruptedException e) {
                // The job ends soon, because the rounds are abandoned or done.
                interrupted = true;
            } catch (ExecutionException e) {
                failures.add(unchecked(e.getCause()));
                break;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }

    private static Thread thread(Runnable job) {
        Thread thread = new Thread(job, "statute-search");
        thread.setDaemon(true);
        return thread;
    }

    /** The processor time of the other threads, in nanoseconds. */
    long processorNanos() {
        return processorNanos.get();
    }

    @Override
    public void close() {
        if (others != null) {
            others.shutdown();
        }
    }
}
