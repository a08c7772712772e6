package dev.statute.spec.explore.encode;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apiguardian.api.API;

/** Named parts one after the other: a record, or the parts of one variant. Without parts it is one cell that holds 0. */
@API(status = API.Status.INTERNAL)
public final class PartsShape extends Shape {
    private final List<Component> components;
    private final List<Shape> shapes;
    private final int[] offsets;
    private final Function<Map<String, Value>, Value> make;

    /** @param make makes a value from its parts */
    PartsShape(List<Component> components, List<Shape> shapes, Function<Map<String, Value>, Value> make) {
        super(Math.max(1, shapes.stream().mapToInt(Shape::cells).sum()));
        this.components = List.copyOf(components);
        this.shapes = List.copyOf(shapes);
        this.make = make;
        this.offsets = new int[shapes.size()];
        int offset = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = offset;
            offset += shapes.get(i).cells();
        }
    }

    /** How many parts there are. */
    public int size() {
        return offsets.length;
    }

    /** The name of a part. */
    public String name(int part) {
        return components.get(part).name();
    }

    /** The number of the part of that name. */
    public int part(String name) {
        for (int i = 0; i < offsets.length; i++) {
            if (name(i).equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no part " + name);
    }

    /** The shape of a part. */
    public Shape shape(int part) {
        return shapes.get(part);
    }

    /** How far behind the start a part stands. */
    public int offset(int part) {
        return offsets[part];
    }

    @Override
    boolean usesNone() {
        return !shapes.isEmpty() && shapes.get(0).usesNone();
    }

    @Override
    public void write(Value value, long[] cells, int at) {
        Map<String, Value> parts = partsOf(value);
        if (shapes.isEmpty()) {
            cells[at] = 0;
        }
        for (int i = 0; i < offsets.length; i++) {
            Value part = parts.get(name(i));
            if (part == null) {
                throw new IllegalArgumentException("no value for part " + name(i) + " of " + value);
            }
            shapes.get(i).write(part, cells, at + offsets[i]);
        }
    }

    private static Map<String, Value> partsOf(Value value) {
        return value instanceof Value.RecordValue record
                ? record.components()
                : ((Value.VariantValue) value).components();
    }

    @Override
    public Value read(long[] cells, int at) {
        Map<String, Value> parts = new LinkedHashMap<>();
        for (int i = 0; i < offsets.length; i++) {
            parts.put(name(i), shapes.get(i).read(cells, at + offsets[i]));
        }
        return make.apply(parts);
    }

    @Override
    public void blank(long[] cells, int at) {
        if (shapes.isEmpty()) {
            cells[at] = 0;
        }
        for (int i = 0; i < offsets.length; i++) {
            shapes.get(i).blank(cells, at + offsets[i]);
        }
    }
}
