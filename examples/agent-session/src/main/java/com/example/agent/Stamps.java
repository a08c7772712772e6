package com.example.agent;

import dev.statute.session.input.IdSource;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** What new things are stamped and named with. */
record Stamps(Clock clock, IdSource ids) {

    /** Those of the world, which never come again. */
    static Stamps ofWorld() {
        Clock clock = Clock.systemUTC();
        return new Stamps(clock, IdSource.timeOrdered(clock, new SecureRandom()));
    }

    /** The same in every run of the program: each name counts, and the clock goes on by a millisecond when it is asked. */
    static Stamps counting() {
        AtomicLong millis = new AtomicLong(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
        InstantSource counting = () -> Instant.ofEpochMilli(millis.incrementAndGet());
        return new Stamps(counting.withZone(ZoneOffset.UTC), new CountingIds());
    }
}
