package dev.statute.spec.explore.encode;

/**
 * The numbers that a cell can hold in a packed state.
 *
 * @param first the smallest
 * @param bits how many bits it takes to tell all of them apart, 0 to 64; -1 for {@link #NOTHING}
 * @param none whether {@link Shape#NONE} is one more; it is packed as 0
 */
record CellRange(long first, int bits, boolean none) {
    /** A cell that always holds what stands where there is no value, and so takes no room. */
    static final CellRange NOTHING = new CellRange(0, -1, false);

    /** The numbers of an extent. */
    static CellRange of(Extent extent) {
        return new CellRange(extent.first(), bits(extent.last() - extent.first()), false);
    }

    /** The numbers of an extent and {@code none}, which is not one of them. */
    static CellRange orNone(Extent extent) {
        long first = Math.max(extent.first(), Shape.NONE + 1);
        return new CellRange(first, bits(extent.last() - first + 1), true);
    }

    /** A mask of so many bits. */
    static CellRange mask(int bits) {
        return new CellRange(0, bits, false);
    }

    /** How many bits the numbers from 0 to an unsigned number take. */
    private static int bits(long most) {
        return Long.SIZE - Long.numberOfLeadingZeros(most);
    }
}
