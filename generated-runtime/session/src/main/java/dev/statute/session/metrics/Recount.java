package dev.statute.session.metrics;

import dev.statute.session.driver.DriverView;
import io.micrometer.core.instrument.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Counts when the last count is too old. Safe for use by several threads: one counts, and the others wait for it. */
final class Recount {
    private final Supplier<? extends Collection<DriverView>> views;
    private final long freshNanos;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private Census last;
    private long countedAt;

    Recount(Supplier<? extends Collection<DriverView>> views, Duration fresh, Clock clock) {
        this.views = views;
        this.freshNanos = fresh.toNanos();
        this.clock = clock;
        this.last = Census.of(views.get());
        this.countedAt = clock.monotonicTime();
    }

    Census census() {
        lock.lock();
        try {
            long now = clock.monotonicTime();
            if (now - countedAt >= freshNanos) {
                last = Census.of(views.get());
                countedAt = now;
            }
            return last;
        } finally {
            lock.unlock();
        }
    }
}
