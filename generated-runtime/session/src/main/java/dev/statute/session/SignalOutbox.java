package dev.statute.session;

import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.handle.OrderedCalls;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the owner of one session what he is to hear, in the order in which it happened and one at a time. Whoever comes while
 * somebody else is telling leaves what he has to him: an owner may hold locks of his own, so nobody waits for one.
 */
final class SignalOutbox {
    private static final Logger LOG = LoggerFactory.getLogger(SignalOutbox.class);

    private final RuntimeSignalListener owner;
    private final OrderedCalls untold = new OrderedCalls();
    private final Queue<RuntimeDriverException> failed = new ConcurrentLinkedQueue<>();

    SignalOutbox(RuntimeSignalListener owner) {
        this.owner = Objects.requireNonNull(owner, "owner");
    }

    /** Puts signals behind those that were put here before. Within a command of the session only. */
    void put(List<RuntimeSignal> signals) {
        signals.forEach(signal -> untold.put(() -> tell(signal)));
    }

    /**
     * Tells what was put here, unless somebody is about to. With no lock held.
     *
     * @throws RuntimeDriverException of the kind {@code INTERNAL} if the owner could not be told something; what has brought it
     *     about is done, and all the rest is told
     */
    void tell() {
        untold.make();
        RuntimeDriverException first = failed.poll();
        if (first != null) {
            throw first;
        }
    }

    private void tell(RuntimeSignal signal) {
        try {
            owner.onSignal(signal);
        } catch (Throwable failure) {
            // An owner that breaks must not silence what comes after. Nobody may be left to hear of it here.
            LOG.warn("The owner of a session could not be told {}.", signal, failure);
            failed.add(RuntimeDriverException.internal(
                    "committed effect dispatch failed: " + signal + ": " + failure.getMessage(), failure));
        }
    }
}
