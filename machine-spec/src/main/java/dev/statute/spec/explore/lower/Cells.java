package dev.statute.spec.explore.lower;

import dev.statute.spec.explore.encode.Shape;

/** Work on consecutive cells of a frame. */
final class Cells {
    private Cells() {}

    static boolean same(long[] frame, int a, int b, int count) {
        for (int i = 0; i < count; i++) {
            if (frame[a + i] != frame[b + i]) {
                return false;
            }
        }
        return true;
    }

    static void copy(long[] frame, int from, int to, int count) {
        if (count == 1) {
            frame[to] = frame[from];
        } else {
            System.arraycopy(frame, from, frame, to, count);
        }
    }

    /** Blanks the elements of a sequence from one index up to before another. */
    static void blank(long[] frame, int firstElement, long from, long to, Shape element) {
        for (long i = from; i < to; i++) {
            element.blank(frame, firstElement + (int) i * element.cells());
        }
    }
}
