package dev.statute.spec.explore.encode;

import dev.statute.spec.model.Field;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where parameters and fields stand in the regions of a frame, the parameters first. Immutable. */
final class StateRegions {
    private final Machine machine;
    private final Shapes shapes;
    private final Map<String, Integer> parameters = new LinkedHashMap<>();
    private final Map<String, Integer> fields = new LinkedHashMap<>();
    private final int before;
    private final int after;
    private final long[] blank;

    StateRegions(Machine machine, Shapes shapes, FrameLayout frames) {
        this.machine = machine;
        this.shapes = shapes;
        int size = 0;
        for (Parameter parameter : machine.parameters()) {
            parameters.put(parameter.name(), size);
            size += shapes.of(parameter.type()).cells();
        }
        for (Field field : explored()) {
            fields.put(field.name(), size);
            size += shapes.of(field.type()).cells();
        }
        this.blank = new long[size];
        machine.parameters().forEach(p -> shapes.of(p.type()).blank(blank, parameter(p.name())));
        explored().forEach(field -> shapes.of(field.type()).blank(blank, field(field.name())));
        this.before = frames.preset(blank);
        this.after = frames.preset(blank);
    }

    /** The fields that are part of encoded states. */
    List<Field> explored() {
        List<Field> explored = new ArrayList<>(machine.fields());
        explored.removeIf(Field::carried);
        return explored;
    }

    Machine machine() {
        return machine;
    }

    Shapes shapes() {
        return shapes;
    }

    int before() {
        return before;
    }

    int after() {
        return after;
    }

    /** The number of cells of a region. */
    int size() {
        return blank.length;
    }

    int field(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    int parameter(String name) {
        return Objects.requireNonNull(parameters.get(name), name);
    }

    /** Puts every field of a region to what it holds in phases that lack it. */
    void blank(long[] frame, int region) {
        System.arraycopy(blank, 0, frame, region, blank.length);
    }
}
