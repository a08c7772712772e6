package dev.statute.session.loop;

import dev.statute.session.event.RuntimeEventEnvelope;
import dev.statute.session.event.RuntimeEventListener;
import dev.statute.session.handle.OrderedCalls;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a listener what happened, in order and one at a time; nobody waits for it. */
final class EventOutbox {
    private static final Logger LOG = LoggerFactory.getLogger(EventOutbox.class);

    private final RuntimeEventListener listener;
    private final OrderedCalls untold = new OrderedCalls();

    EventOutbox(RuntimeEventListener listener) {
        this.listener = listener;
    }

    /** Puts events behind those that were put here before. */
    void put(List<RuntimeEventEnvelope> events) {
        events.forEach(event -> untold.put(() -> tell(event)));
    }

    /** Tells what was put here, unless somebody is about to. */
    void tell() {
        untold.make();
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
