package dev.statute.store.sqlite;

import dev.statute.session.store.RuntimeStoreException;

/**
 * How much is stored in one row.
 *
 * @param bytesMax so many bytes at most
 */
record Limits(int bytesMax) {
    byte[] checked(String what, byte[] bytes) {
        if (bytes.length > bytesMax) {
            throw RuntimeStoreException.writeFailed(what + " has " + bytes.length + " bytes, and at most " + bytesMax
                    + " are stored of one thing. Send less, or open the store with a higher payload limit");
        }
        return bytes;
    }
}
