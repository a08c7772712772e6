package dev.statute.spec.source;

import java.util.Arrays;

/** SnakeYAML counts code points and we count UTF-16 units; this turns one into the other. Immutable. */
final class CodePoints {
    /** The code point indexes of the characters that take two units, ascending. */
    private final int[] wide;

    private final int length;

    CodePoints(String text) {
        int[] found = new int[8];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count] = i - count;
                count++;
            }
        }
        wide = Arrays.copyOf(found, count);
        length = text.length();
    }

    /** The offset in UTF-16 units of a code point, given its index. */
    int offset(int index) {
        int before = Arrays.binarySearch(wide, index);
        return Math.min(length, index + (before >= 0 ? before : -before - 1));
    }
}
