package dev.statute.spec.explore.encode;

import org.apiguardian.api.API;

/** Values of one cell that lie in a short range. */
@API(status = API.Status.INTERNAL)
public final class RangeUniverse extends Universe {
    private final long first;
    private final int size;
    private final Room listed;

    /** @param listed asked for room if a value lies outside, so that values are listed as they come */
    RangeUniverse(Shape element, long first, int size, Room listed) {
        super(element);
        this.first = first;
        this.size = size;
        this.listed = listed;
    }

    /** The smallest value, which has number 0. */
    public long first() {
        return first;
    }

    @Override
    public int capacity() {
        return size;
    }

    @Override
    public int indexOf(long[] cells, int at) {
        return indexOf(cells[at]);
    }

    /**
     * The number of a value.
     *
     * @throws GrowthNeededException if it lies outside of the range
     */
    public int indexOf(long value) {
        long index = value - first;
        if (index < 0 || index >= size) {
            throw listed.needed(1);
        }
        return (int) index;
    }

    @Override
    public int find(long[] cells, int at) {
        return find(cells[at]);
    }

    /** The number of a value; {@link #ABSENT} if it lies outside of the range. */
    public int find(long value) {
        long index = value - first;
        return index < 0 || index >= size ? ABSENT : (int) index;
    }

    @Override
    public void load(int index, long[] cells, int at) {
        cells[at] = first + index;
    }
}
