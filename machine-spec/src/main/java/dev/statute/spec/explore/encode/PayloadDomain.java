package dev.statute.spec.explore.encode;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Value;
import java.util.List;
import org.apiguardian.api.API;

/** The values that a search tries for one component of a payload, encoded. Immutable and thread-safe. */
@API(status = API.Status.INTERNAL)
public final class PayloadDomain {
    private final Component component;
    private final List<Value> values;
    private final long[][] encoded;
    private final int at;

    /**
     * @param encoded the cells of each value
     * @param at where in a frame the component stands
     */
    PayloadDomain(Component component, List<Value> values, long[][] encoded, int at) {
        this.component = component;
        this.values = List.copyOf(values);
        this.encoded = encoded;
        this.at = at;
    }

    /** The component. */
    public Component component() {
        return component;
    }

    /** How many values there are. */
    public int size() {
        return encoded.length;
    }

    /** Puts a value into a frame, where expressions over the payload read it. */
    public void load(int index, long[] frame) {
        long[] cells = encoded[index];
        if (cells.length == 1) {
            frame[at] = cells[0];
        } else {
            System.arraycopy(cells, 0, frame, at, cells.length);
        }
    }

    /** A value as a plain value. */
    public Value value(int index) {
        return values.get(index);
    }
}
