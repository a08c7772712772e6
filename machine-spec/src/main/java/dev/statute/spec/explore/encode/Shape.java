package dev.statute.spec.explore.encode;

import dev.statute.spec.model.Value;
import org.apiguardian.api.API;

/**
 * How the values of a type stand in consecutive cells. Types that are equal in the sense of the language have one shape,
 * whatever their ranges and sizes, and equal values have equal cells. Every value takes at least one cell. Thread-safe.
 */
@API(status = API.Status.INTERNAL)
public abstract sealed class Shape
        permits ScalarShape, OptionShape, SetShape, SeqShape, MapShape, PartsShape, VariantsShape {
    /** What a single cell holds for {@code none}. No other value of the types that it stands beside uses it. */
    public static final long NONE = Long.MIN_VALUE;

    private final int cells;

    Shape(int cells) {
        this.cells = cells;
    }

    /** How many cells a value takes. */
    public final int cells() {
        return cells;
    }

    /** Whether a value takes one cell, so that it can be handled as a number. */
    public final boolean isWord() {
        return cells == 1;
    }

    /** Whether the first cell can hold {@link #NONE}. */
    abstract boolean usesNone();

    /** Writes a value. */
    public abstract void write(Value value, long[] cells, int at);

    /** Reads a value. */
    public abstract Value read(long[] cells, int at);

    /** Writes what stands where there is no value. */
    public abstract void blank(long[] cells, int at);

    /** The cells of a value. */
    public final long[] cellsOf(Value value) {
        long[] written = new long[cells];
        write(value, written, 0);
        return written;
    }
}
