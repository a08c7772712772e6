package dev.statute.store.contract;

import dev.statute.session.input.IdSource;
import dev.statute.session.input.IdempotencyKey;
import dev.statute.session.input.Input;
import dev.statute.session.input.InputHeader;
import dev.statute.session.input.InputOrigin;
import dev.statute.session.input.PromptInput;
import dev.statute.session.types.InputDurability;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Inputs that tests have in common, the same in every run. */
final class SampleInputs {
    /** A moment that a store which keeps milliseconds only would change. */
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00.123456789Z");

    /** A clock that stands still. */
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private SampleInputs() {}

    /** Ids that count from 1, of things that no test names. */
    static IdSource ids() {
        AtomicInteger last = new AtomicInteger();
        return () -> Names.uuid(9, last.incrementAndGet());
    }

    /** A durable prompt whose id and text end in a number. */
    static Input prompt(int number) {
        return prompt(number, "prompt " + number);
    }

    /** A durable prompt. */
    static Input prompt(int number, String text) {
        InputHeader header =
                InputHeader.of(Names.input(number), NOW, new InputOrigin.Operator(), InputDurability.DURABLE);
        return new PromptInput(header, text, Optional.empty(), Optional.empty());
    }

    /** The same input with a key. */
    static Input keyed(Input input, String key) {
        return input.withHeader(input.header().withIdempotencyKey(new IdempotencyKey(key)));
    }
}
