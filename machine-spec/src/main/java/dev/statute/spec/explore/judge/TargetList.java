package dev.statute.spec.explore.judge;

import java.util.ArrayList;
import java.util.List;

/** A list of ints that may have more elements than an array, and that grows without being copied. */
final class TargetList {
    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;

    private final List<int[]> chunks = new ArrayList<>();
    private long size;

    void add(int value) {
        if (size == (long) chunks.size() * CHUNK) {
            chunks.add(new int[CHUNK]);
        }
        chunks.get((int) (size >>> CHUNK_BITS))[(int) size & (CHUNK - 1)] = value;
        size++;
    }

    int get(long index) {
        return chunks.get((int) (index >>> CHUNK_BITS))[(int) index & (CHUNK - 1)];
    }

    long size() {
        return size;
    }
}
