package dev.statute.spec.explore.encode;

/**
 * The numbers from {@code first} to {@code last}, both included.
 *
 * @param first the smallest
 * @param last the largest
 */
record Extent(long first, long last) {
    /** How many numbers there are; the largest number stands for that many and more. */
    long size() {
        long size = last - first + 1;
        return size <= 0 ? Long.MAX_VALUE : size;
    }

    Extent join(Extent other) {
        return new Extent(Math.min(first, other.first), Math.max(last, other.last));
    }
}
