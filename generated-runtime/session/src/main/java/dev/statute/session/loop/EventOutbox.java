package dev.statute.session.loop;

import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.event.RuntimeEventListener;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a listener what happened, in order and one at a time. Whoever comes while somebody else is telling leaves what he has
 * to him, so nobody waits for a listener.
 */
final class EventOutbox {
    private static final Logger LOG = LoggerFactory.getLogger(EventOutbox.class);

    private final RuntimeEventListener listener;
    private final Queue<RuntimeEventEnvelope> untold = new ConcurrentLinkedQueue<>();
    private final AtomicInteger rounds = new AtomicInteger();

    EventOutbox(RuntimeEventListener listener) {
        this.listener = listener;
    }

    /** Puts events behind those that were put here before. */
    void put(List<RuntimeEventEnvelope> events) {
        untold.addAll(events);
    }

    /** Tells what was put here, unless somebody is about to. */
    void tell() {
        int round = rounds.incrementAndGet();
        if (round > 1) {
            return;
        }
        while (round > 0) {
            for (RuntimeEventEnvelope event = untold.poll(); event != null; event = untold.poll()) {
                tell(event);
            }
            // Whoever came meanwhile has left, so there may be more.
            round = rounds.addAndGet(-round);
        }
    }

    private void tell(RuntimeEventEnvelope event) {
        try {
            listener.onEvent(event);
        } catch (Throwable failure) {
            // A listener that breaks must neither break what it listens to nor silence what comes after.
            LOG.warn("A listener could not be told {}.", event.event().code(), failure);
        }
    }
}
