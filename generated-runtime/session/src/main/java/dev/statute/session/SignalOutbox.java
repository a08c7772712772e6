package dev.statute.session;

import dev.statute.session.driver.RuntimeDriverException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells the owner of one session what he is to hear, in the order in which it happened and one at a time. Whoever comes while
 * somebody else is telling leaves what he has to him: an owner may hold locks of his own, so nobody waits for one.
 */
final class SignalOutbox {
    private final RuntimeSignalListener owner;
    private final Queue<RuntimeSignal> untold = new ConcurrentLinkedQueue<>();
    private final AtomicInteger rounds = new AtomicInteger();

    SignalOutbox(RuntimeSignalListener owner) {
        this.owner = Objects.requireNonNull(owner, "owner");
    }

    /** Puts signals behind those that were put here before. Within a command of the session only. */
    void put(List<RuntimeSignal> signals) {
        untold.addAll(signals);
    }

    /**
     * Tells what was put here, unless somebody is about to. With no lock held.
     *
     * @throws RuntimeDriverException of the kind {@code INTERNAL} if the owner could not be told all of it; what has brought it
     *     about is done, and all the rest is told
     */
    void tell() {
        Optional<RuntimeDriverException> failed = Optional.empty();
        int round = rounds.incrementAndGet();
        if (round > 1) {
            return;
        }
        while (round > 0) {
            for (RuntimeSignal signal = untold.poll(); signal != null; signal = untold.poll()) {
                Optional<RuntimeDriverException> failure = tell(signal);
                failed = failed.or(() -> failure);
            }
            // Whoever came meanwhile has left, so there may be more.
            round = rounds.addAndGet(-round);
        }
        failed.ifPresent(failure -> {
            throw failure;
        });
    }

    private Optional<RuntimeDriverException> tell(RuntimeSignal signal) {
        try {
            owner.onSignal(signal);
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(RuntimeDriverException.internal(
                    "committed effect dispatch failed: " + signal + ": " + failure.getMessage(), failure));
        }
    }
}
