package dev.statute.session.ops;

import dev.statute.session.Samples;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes on when it is told to. */
final class TickingClock extends Clock {
    private final AtomicReference<Instant> now = new AtomicReference<>(Samples.NOW);

    void tick(long millis) {
        now.updateAndGet(instant -> instant.plusMillis(millis));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
