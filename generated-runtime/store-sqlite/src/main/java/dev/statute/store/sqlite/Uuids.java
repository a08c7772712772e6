package dev.statute.store.sqlite;

import java.nio.ByteBuffer;
import java.util.UUID;

/** UUIDs as 16 bytes, the most significant ones first, so that they are ordered as UUIDs of version 7 are. */
final class Uuids {
    static final int BYTES = 2 * Long.BYTES;

    private Uuids() {}

    static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    /** The UUID, or, of bytes that are none, the first ones. For messages too. */
    static UUID of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(BYTES).put(bytes, 0, Math.min(bytes.length, BYTES));
        return new UUID(buffer.getLong(0), buffer.getLong(Long.BYTES));
    }
}
