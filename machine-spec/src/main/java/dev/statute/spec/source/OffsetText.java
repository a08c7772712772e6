package dev.statute.spec.source;

import java.util.Arrays;

/** Builds a text together with the offset in the file of each of its characters. */
final class OffsetText {
    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[32];

    void append(char c, int offset) {
        if (text.length() == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[text.length()] = offset;
        text.append(c);
    }

    /** Appends the characters {@code [start, end)} of the file as they stand. */
    void appendRange(Chars file, int start, int end) {
        for (int i = start; i < end; i++) {
            append(file.at(i), i);
        }
    }

    /** Appends all of another text. */
    void appendAll(OffsetText other) {
        for (int i = 0; i < other.text.length(); i++) {
            append(other.text.charAt(i), other.offsets[i]);
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String text() {
        return text.toString();
    }

    /**
     * The finished map.
     *
     * @param end the offset of the end of the text
     */
    SourceNode.Offsets offsets(int end) {
        int[] all = Arrays.copyOf(offsets, text.length() + 1);
        all[text.length()] = end;
        return i -> all[i];
    }
}
