package dev.statute.spec.explore.encode;

import dev.statute.spec.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;

/** A map: a slot, which is an option, for each key that there can be. */
@API(status = API.Status.INTERNAL)
public final class MapShape extends Shape {
    private final Universe keys;
    private final OptionShape slot;

    MapShape(Universe keys, OptionShape slot) {
        super(keys.capacity() * slot.cells());
        this.keys = keys;
        this.slot = slot;
    }

    /** The keys. */
    public Universe keys() {
        return keys;
    }

    /** The shape of a slot. */
    public OptionShape slot() {
        return slot;
    }

    @Override
    boolean usesNone() {
        return true;
    }

    @Override
    public void write(Value value, long[] cells, int at) {
        blank(cells, at);
        ((Value.MapValue) value).entries().forEach((key, entry) -> {
            int index = keys.indexOf(keys.element().cellsOf(key), 0);
            slot.writePresent(entry, cells, at + index * slot.cells());
        });
    }

    @Override
    public Value read(long[] cells, int at) {
        Map<Value, Value> entries = new LinkedHashMap<>();
        for (int index = 0; index < keys.capacity(); index++) {
            int place = at + index * slot.cells();
            if (slot.isPresent(cells, place)) {
                entries.put(keys.value(index), slot.element().read(cells, place + slot.offset()));
            }
        }
        return new Value.MapValue(entries);
    }

    @Override
    public void blank(long[] cells, int at) {
        for (int index = 0; index < keys.capacity(); index++) {
            slot.blank(cells, at + index * slot.cells());
        }
    }
}
