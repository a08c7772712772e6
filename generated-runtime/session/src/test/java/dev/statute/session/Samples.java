package dev.statute.session;

import dev.statute.session.input.IdSource;
import dev.statute.session.input.InputFactory;
import dev.statute.session.input.InputHeader;
import dev.statute.session.input.PromptInput;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Values that tests have in common: the same in every run. */
public final class Samples {
    /** When everything happens. */
    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private Samples() {}

    /** A clock that stands still. */
    public static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    /** Ids that count from 1. */
    public static IdSource ids() {
        AtomicLong last = new AtomicLong();
        return () -> new UUID(0x7000, 0x8000_0000_0000_0000L + last.incrementAndGet());
    }

    /** A factory with {@link #clock()} and {@link #ids()}. */
    public static InputFactory factory() {
        return new InputFactory(clock(), ids());
    }

    /** A UUID of version 7 that ends in a number. */
    public static UUID uuid(int number) {
        return UUID.fromString("01920000-0000-7000-8000-%012d".formatted(number));
    }

    /** The id of an input. */
    public static InputId inputId(int number) {
        return new InputId(uuid(number));
    }

    /** The id of a run. */
    public static RunId runId(int number) {
        return new RunId(uuid(1000 + number));
    }

    /** A prompt whose id and text end in a number. */
    public static PromptInput prompt(int number) {
        PromptInput prompt = factory().prompt("prompt " + number);
        return new PromptInput(
                InputHeader.of(
                        inputId(number),
                        NOW,
                        prompt.header().source(),
                        prompt.header().durability()),
                prompt.text(),
                prompt.blocks(),
                prompt.turnMetadata());
    }
}
