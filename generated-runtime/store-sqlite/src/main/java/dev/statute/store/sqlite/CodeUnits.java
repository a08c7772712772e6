package dev.statute.store.sqlite;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;

/** Texts as their UTF-16 code units, as they are. A character set would put the same sign for every half of a pair. */
final class CodeUnits {
    private CodeUnits() {}

    /** The code units of a text, high bytes first. */
    static byte[] of(String text) {
        ByteBuffer units = ByteBuffer.allocate(text.length() * Character.BYTES);
        units.asCharBuffer().put(text);
        return units.array();
    }

    /** The text that has code units. */
    static String text(byte[] units) {
        CharBuffer text = ByteBuffer.wrap(units).asCharBuffer();
        return text.toString();
    }
}
