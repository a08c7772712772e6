package dev.statute.spec.explore.search;

import java.util.Arrays;

/** Ints by number, from 0. Memory is taken in chunks, so growing copies none of them. */
final class IntList {
    private static final int CHUNK_BITS = 14;
    private static final int CHUNK_MASK = (1 << CHUNK_BITS) - 1;

    private int[][] chunks = new int[8][];
    private int size;

    int size() {
        return size;
    }

    int get(int index) {
        return chunks[index >>> CHUNK_BITS][index & CHUNK_MASK];
    }

    void add(int value) {
        int chunk = size >>> CHUNK_BITS;
        if ((size & CHUNK_MASK) == 0) {
            if (chunk == chunks.length) {
                chunks = Arrays.copyOf(chunks, 2 * chunks.length);
            }
            chunks[chunk] = new int[1 << CHUNK_BITS];
        }
        chunks[chunk][size & CHUNK_MASK] = value;
        size++;
    }

    /** The memory taken, in bytes. */
    long bytes() {
        long used = (size + (long) CHUNK_MASK) >>> CHUNK_BITS;
        return (used << CHUNK_BITS) * Integer.BYTES;
    }
}
