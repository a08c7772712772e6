package com.example.agent;

import dev.statute.session.input.IdSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** UUIDs that count, so that a conversation is the same every time. */
final class CountingIds implements IdSource {
    /** The bits that make it a UUID of version 7. */
    private static final long VERSION = 0x7000L;

    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final AtomicLong last = new AtomicLong();

    @Override
    public UUID nextUuid() {
        return new UUID(VERSION, VARIANT | last.incrementAndGet());
    }
}
