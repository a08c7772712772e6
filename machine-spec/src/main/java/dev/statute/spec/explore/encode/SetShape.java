package dev.statute.spec.explore.encode;

import dev.statute.spec.model.Value;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apiguardian.api.API;

/** A set: one bit for each element that there can be. */
@API(status = API.Status.INTERNAL)
public final class SetShape extends Shape {
    private final Universe universe;

    SetShape(Universe universe) {
        super(cellsFor(universe));
        this.universe = universe;
    }

    /** How many cells have a bit for each element. */
    static int cellsFor(Universe universe) {
        return (universe.capacity() + Long.SIZE - 1) / Long.SIZE;
    }

    /** The elements. */
    public Universe universe() {
        return universe;
    }

    @Override
    boolean usesNone() {
        // A mask may have any bits, those of NONE included.
        return true;
    }

    @Override
    public void write(Value value, long[] cells, int at) {
        blank(cells, at);
        for (Value element : ((Value.SetValue) value).elements()) {
            int index = universe.indexOf(universe.element().cellsOf(element), 0);
            cells[at + index / Long.SIZE] |= 1L << index;
        }
    }

    @Override
    public Value read(long[] cells, int at) {
        Set<Value> elements = new LinkedHashSet<>();
        for (int index = 0; index < universe.capacity(); index++) {
            if ((cells[at + index / Long.SIZE] >>> index & 1) != 0) {
                elements.add(universe.value(index));
            }
        }
        return new Value.SetValue(elements);
    }

    @Override
    public void blank(long[] cells, int at) {
        for (int i = 0; i < cells(); i++) {
            cells[at + i] = 0;
        }
    }
}
