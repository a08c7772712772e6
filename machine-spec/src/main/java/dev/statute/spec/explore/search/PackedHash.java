package dev.statute.spec.explore.search;

/** Hashes of packed states. All 64 bits are good: those that choose the partition, the slot and the tag are different ones. */
final class PackedHash {
    /** From the golden ratio; odd, with bits all over. */
    private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

    private PackedHash() {}

    /** The hash of the {@code words} longs from {@code at}. */
    static long of(long[] packed, int at, int words) {
        long hash = 0;
        for (int i = 0; i < words; i++) {
            hash = mix((hash ^ packed[at + i]) + MULTIPLIER);
        }
        return hash;
    }

    /** A bijection in which every bit depends on every other: alternating multiplications and folds. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 32)) * MULTIPLIER;
        mixed = (mixed ^ (mixed >>> 29)) * MULTIPLIER;
        return mixed ^ (mixed >>> 32);
    }
}
