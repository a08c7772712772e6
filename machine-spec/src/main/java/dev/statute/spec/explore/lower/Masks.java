package dev.statute.spec.explore.lower;

/** Bits of sets that take several cells. */
final class Masks {
    private Masks() {}

    static boolean has(long[] cells, int at, int index) {
        return (cells[at + (index >>> 6)] >>> index & 1) != 0;
    }

    static void add(long[] cells, int at, int index) {
        cells[at + (index >>> 6)] |= 1L << index;
    }

    static void remove(long[] cells, int at, int index) {
        cells[at + (index >>> 6)] &= ~(1L << index);
    }

    static int count(long[] cells, int at, int size) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += Long.bitCount(cells[at + i]);
        }
        return count;
    }
}
