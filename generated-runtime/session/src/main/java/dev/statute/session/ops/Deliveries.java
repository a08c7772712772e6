package dev.statute.session.ops;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls those who are to be told, in the order in which things happened, one at a time, by whichever thread comes first. Who
 * is called may cause more, and then tells it before it goes on.
 *
 * <p>Safe for use by several threads. Nobody ever waits for his turn, so it has no place in the order of locks.
 */
final class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final Queue<Runnable> waiting;
    private final ReentrantLock turn = new ReentrantLock();

    Deliveries() {
        this(new ConcurrentLinkedQueue<>());
    }

    /**
     * @param waiting holds what is to be told; safe for use by several threads
     */
    Deliveries(Queue<Runnable> waiting) {
        this.waiting = waiting;
    }

    /** Has something told by the next {@link #run}. The caller sees to the order. */
    void add(Runnable delivery) {
        waiting.add(delivery);
    }

    /** Tells what there is to tell, unless another thread does so. Not to be called under a lock. */
    void run() {
        // Whoever adds something while another thread is about to leave finds the turn free at the next round.
        while (!waiting.isEmpty() && turn.tryLock()) {
            try {
                for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
                    runSafely(next);
                }
            } finally {
                turn.unlock();
            }
        }
    }

    private static void runSafely(Runnable delivery) {
        try {
            delivery.run();
        } catch (RuntimeException | Error failure) {
            // Whatever it was, others are still to be told, and what has ended is still to be stored.
            LOG.warn("Somebody who was told about an operation failed.", failure);
        }
    }
}
