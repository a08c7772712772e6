package dev.statute.spec.explore.search;

import java.util.Arrays;

/** Packed states by number, from 0. Memory is taken in chunks that stay where they are, so growing copies no state. */
final class PackedStates {
    private static final int CHUNK_BITS = 13;
    private static final int CHUNK_MASK = (1 << CHUNK_BITS) - 1;

    private final int words;
    private long[][] chunks = new long[8][];
    private int size;

    /**
     * @param words the number of longs that a state takes
     */
    PackedStates(int words) {
        this.words = words;
    }

    int size() {
        return size;
    }

    /** The array in which a state stands, from {@link #offset}. */
    long[] chunk(int state) {
        return chunks[state >>> CHUNK_BITS];
    }

    /** Where in its {@link #chunk} a state begins. */
    int offset(int state) {
        return (state & CHUNK_MASK) * words;
    }

    /** Whether a state is the one that stands in {@code packed} from {@code at}. */
    boolean equal(int state, long[] packed, int at) {
        long[] chunk = chunks[state >>> CHUNK_BITS];
        int offset = (state & CHUNK_MASK) * words;
        for (int i = 0; i < words; i++) {
            if (chunk[offset + i] != packed[at + i]) {
                return false;
            }
        }
        return true;
    }

    /** Copies a state to the beginning of an array. */
    void copyTo(int state, long[] packed) {
        System.arraycopy(chunk(state), offset(state), packed, 0, words);
    }

    /** The hash of a state. */
    long hash(int state) {
        return PackedHash.of(chunk(state), offset(state), words);
    }

    /** Adds the state that stands in {@code packed} from {@code at}. */
    void add(long[] packed, int at) {
        int chunk = size >>> CHUNK_BITS;
        if ((size & CHUNK_MASK) == 0) {
            if (chunk == chunks.length) {
                chunks = Arrays.copyOf(chunks, 2 * chunks.length);
            }
            chunks[chunk] = new long[words << CHUNK_BITS];
        }
        System.arraycopy(packed, at, chunks[chunk], offset(size), words);
        size++;
    }

    /** The memory taken, in bytes. */
    long bytes() {
        long used = (size + (long) CHUNK_MASK) >>> CHUNK_BITS;
        return (used * words << CHUNK_BITS) * Long.BYTES;
    }
}
