package dev.statute.session.input;

import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;

/** Version 7 UUIDs from a clock and a source of randomness that are handed in. */
final class TimeOrderedIds implements IdSource {
    private final TimeBasedEpochGenerator generator;

    TimeOrderedIds(Clock clock, Random random) {
        this.generator = new TimeBasedEpochGenerator(random, new UUIDClock() {
            @Override
            public long currentTimeMillis() {
                return clock.millis();
            }
        });
    }

    @Override
    public UUID nextUuid() {
        return generator.generate();
    }
}
