package dev.statute.session.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.statute.session.value.JsonText;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;

/** How values without members are written. */
final class Scalars {
    private static final int UUID_LENGTH = 36;

    static final Codec<String> TEXT = of(JsonGenerator::writeString, Place::text);
    static final Codec<Boolean> BOOL = of(JsonGenerator::writeBoolean, Place::bool);
    static final Codec<Double> DECIMAL = of(JsonGenerator::writeNumber, Place::decimal);
    /** Whole numbers from 0. */
    static final Codec<Long> COUNT = of(JsonGenerator::writeNumber, place -> place.integer(0, Long.MAX_VALUE));

    static final Codec<UUID> UUIDS = TEXT.as(Scalars::uuid, UUID::toString);
    static final Codec<Instant> INSTANT = TEXT.as(Scalars::instant, Instant::toString);
    static final Codec<byte[]> BYTES = TEXT.as(
            text -> Base64.getDecoder().decode(text),
            bytes -> Base64.getEncoder().encodeToString(bytes));
    /** Free JSON stands in the document as it is. */
    static final Codec<JsonText> JSON = of((out, text) -> out.writeRawValue(text.text()), Place::json);

    private interface ValueWriter<T> {
        void write(JsonGenerator out, T value) throws IOException;
    }

    private Scalars() {}

    private static <T> Codec<T> of(ValueWriter<T> write, Function<Place, T> read) {
        return new Codec<>() {
            @Override
            public void write(JsonGenerator out, T value) throws IOException {
                write.write(out, value);
            }

            @Override
            public T read(Place place) {
                return read.apply(place);
            }
        };
    }

    private static UUID uuid(String text) {
        // The library reads shortened groups too, and would write them differently.
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException("Send a UUID of " + UUID_LENGTH + " characters.");
        }
        return UUID.fromString(text);
    }

    private static Instant instant(String text) {
        try {
            return text.endsWith("Z")
                    ? UtcText.parse(text)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException("Send an instant such as 2026-11-21T12:00:00Z.", malformed);
        }
    }
}
