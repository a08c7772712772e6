package dev.statute.spec.explore.encode;

import dev.statute.spec.model.Value;
import org.apiguardian.api.API;

/** The values that elements of a set or keys of a map can have, numbered from 0. Thread-safe. */
@API(status = API.Status.INTERNAL)
public abstract sealed class Universe permits RangeUniverse, GrowingUniverse {
    /** No number. */
    public static final int ABSENT = -1;

    private final Shape element;

    Universe(Shape element) {
        this.element = element;
    }

    /** The shape of a value. */
    public final Shape element() {
        return element;
    }

    /** How many values there can be. */
    public abstract int capacity();

    /**
     * The number of a value, which gets one if it has none.
     *
     * @throws GrowthNeededException if there are more values than the capacity
     */
    public abstract int indexOf(long[] cells, int at);

    /** The number of a value; {@link #ABSENT} if it has none, and so is in no set. */
    public abstract int find(long[] cells, int at);

    /** Copies the value of a number. */
    public abstract void load(int index, long[] cells, int at);

    /** The value of a number as a plain value. */
    final Value value(int index) {
        long[] cells = new long[element.cells()];
        load(index, cells, 0);
        return element.read(cells, 0);
    }
}
