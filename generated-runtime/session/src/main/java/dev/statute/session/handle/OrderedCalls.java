package dev.statute.session.handle;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apiguardian.api.API;

/**
 * Makes calls in order and one at a time. Whoever comes while somebody else is calling leaves what he has to him, so nobody
 * waits for what is called.
 */
@API(status = API.Status.INTERNAL)
public final class OrderedCalls {
    private final Queue<Runnable> due = new ConcurrentLinkedQueue<>();
    private final AtomicInteger rounds = new AtomicInteger();

    /** Nothing is to be called. */
    public OrderedCalls() {}

    /**
     * Puts a call behind those that were put here before.
     *
     * @param call does not throw
     */
    public void put(Runnable call) {
        due.add(call);
    }

    /** Makes the calls that were put here, unless somebody is about to. */
    public void make() {
        int round = rounds.incrementAndGet();
        if (round > 1) {
            return;
        }
        while (round > 0) {
            for (Runnable call = due.poll(); call != null; call = due.poll()) {
                call.run();
            }
            // Whoever came meanwhile has left, so there may be more.
            round = rounds.addAndGet(-round);
        }
    }
}
