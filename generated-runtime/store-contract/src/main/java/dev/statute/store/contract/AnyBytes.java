package dev.statute.store.contract;

import java.util.Random;

/** Bytes that are nobody's text. */
final class AnyBytes {
    private static final int MEGABYTE = 1 << 20;

    private AnyBytes() {}

    /** Each byte once. */
    static byte[] every() {
        byte[] bytes = new byte[256];
        for (int value = 0; value < bytes.length; value++) {
            bytes[value] = (byte) value;
        }
        return bytes;
    }

    /** A megabyte, the same in every run. */
    static byte[] many() {
        byte[] bytes = new byte[MEGABYTE];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
