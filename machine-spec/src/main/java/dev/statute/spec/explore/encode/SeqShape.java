package dev.statute.spec.explore.encode;

import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;

/** A sequence: its length, and room for as many elements as the capacity says. */
@API(status = API.Status.INTERNAL)
public final class SeqShape extends Shape {
    private final Shape element;
    private final int capacity;
    private final Room room;

    SeqShape(Shape element, Room room) {
        super(1 + (int) room.size() * element.cells());
        this.element = element;
        this.capacity = (int) room.size();
        this.room = room;
    }

    /** The shape of the elements. */
    public Shape element() {
        return element;
    }

    /** How many elements there is room for. */
    public int capacity() {
        return capacity;
    }

    /**
     * Makes sure that there is room.
     *
     * @throws GrowthNeededException if the length is more than the capacity
     */
    public void requireRoom(long length) {
        if (length > capacity) {
            throw room.needed(Math.max(length, 2L * capacity));
        }
    }

    @Override
    boolean usesNone() {
        return false;
    }

    @Override
    public void write(Value value, long[] cells, int at) {
        List<Value> elements = ((Value.SeqValue) value).elements();
        requireRoom(elements.size());
        blank(cells, at);
        cells[at] = elements.size();
        for (int i = 0; i < elements.size(); i++) {
            element.write(elements.get(i), cells, at + 1 + i * element.cells());
        }
    }

    @Override
    public Value read(long[] cells, int at) {
        List<Value> elements = new ArrayList<>();
        for (int i = 0; i < cells[at]; i++) {
            elements.add(element.read(cells, at + 1 + i * element.cells()));
        }
        return new Value.SeqValue(elements);
    }

    @Override
    public void blank(long[] cells, int at) {
        cells[at] = 0;
        for (int i = 0; i < capacity; i++) {
            element.blank(cells, at + 1 + i * element.cells());
        }
    }
}
