package dev.statute.spec.explore.encode;

import dev.statute.spec.model.Value;
import org.apiguardian.api.API;

/**
 * An option: of a value of one cell that cell, with one more value for {@code none}; else a cell that is 1 if the value is
 * present, and the value. The slots of maps have this shape too.
 */
@API(status = API.Status.INTERNAL)
public final class OptionShape extends Shape {
    private final Shape element;
    private final Room allNumbers;

    /** @param allNumbers asked for if the number that stands for {@code none} occurs as a value */
    OptionShape(Shape element, Room allNumbers) {
        super(isCompact(element) ? 1 : 1 + element.cells());
        this.element = element;
        this.allNumbers = allNumbers;
    }

    private static boolean isCompact(Shape element) {
        return element.isWord() && !element.usesNone();
    }

    /** The shape of the value. */
    public Shape element() {
        return element;
    }

    /** How far behind the start of the option its value stands. */
    public int offset() {
        return isWord() ? 0 : 1;
    }

    /** Whether there is a value. */
    public boolean isPresent(long[] cells, int at) {
        return isWord() ? cells[at] != NONE : cells[at] != 0;
    }

    @Override
    boolean usesNone() {
        return isWord();
    }

    @Override
    public void write(Value value, long[] cells, int at) {
        if (value instanceof Value.Some some) {
            cells[at] = 1;
            element.write(some.value(), cells, at + offset());
            if (isWord()) {
                requireRoom(cells[at]);
            }
        } else {
            blank(cells, at);
        }
    }

    /** Writes a slot of a map. */
    void writePresent(Value value, long[] cells, int at) {
        write(new Value.Some(value), cells, at);
    }

    /**
     * Makes sure that a value of one cell is not taken for {@code none}.
     *
     * @throws GrowthNeededException if it would be
     */
    public long requireRoom(long value) {
        if (value == NONE) {
            throw allNumbers.needed(1);
        }
        return value;
    }

    @Override
    public Value read(long[] cells, int at) {
        return isPresent(cells, at) ? new Value.Some(element.read(cells, at + offset())) : new Value.None();
    }

    @Override
    public void blank(long[] cells, int at) {
        if (isWord()) {
            cells[at] = NONE;
        } else {
            cells[at] = 0;
            element.blank(cells, at + 1);
        }
    }
}
