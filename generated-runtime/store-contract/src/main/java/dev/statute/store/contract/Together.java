package dev.statute.store.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several threads that begin at the same time. */
final class Together {
    /** When a test is given up because a store has kept its threads waiting for each other. */
    private static final long GIVEN_UP_AFTER_SECONDS = 120;

    private Together() {}

    /** What one of the threads does. */
    @FunctionalInterface
    interface Work {
        /** Does it; what it throws fails the test. */
        void run(int worker) throws Exception;
    }

    /** Lets threads work and waits for all of them. Fails if one of them does. */
    static void run(int workers, Work work) {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        CountDownLatch ready = new CountDownLatch(workers);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                int number = worker;
                ends.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    work.run(number);
                    return number;
                }));
            }
            threads.shutdown();
            if (!threads.awaitTermination(GIVEN_UP_AFTER_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("The store keeps threads waiting: " + ends);
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError("One of several threads failed: " + failed.getCause(), failed.getCause());
        } catch (InterruptedException | CancellationException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The test was interrupted.", interrupted);
        } finally {
            threads.shutdownNow();
        }
    }
}
