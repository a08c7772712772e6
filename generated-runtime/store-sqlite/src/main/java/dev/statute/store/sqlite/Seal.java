package dev.statute.store.sqlite;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The checksum of a row: of what it holds, and of what it belongs to, so that a row which was changed or put into the place of
 * another one is noticed. It guards against accidents, not against somebody who computes it anew.
 */
final class Seal {
    private final CRC32C sum = new CRC32C();

    private Seal() {}

    /** Begins with the kind of the row, which no other kind has. */
    static Seal of(String kind) {
        return new Seal().and(kind);
    }

    Seal and(@Nullable String text) {
        return and(text == null ? null : CodeUnits.of(text));
    }

    Seal and(long number) {
        sum.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
        return this;
    }

    /** With its length, so that no two sequences of parts have the same bytes. */
    Seal and(byte @Nullable [] bytes) {
        and(bytes == null ? -1L : bytes.length);
        if (bytes != null) {
            sum.update(bytes);
        }
        return this;
    }

    long value() {
        return sum.getValue();
    }
}
