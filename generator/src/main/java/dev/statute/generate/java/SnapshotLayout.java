package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Phase;
import java.util.ArrayList;
import java.util.List;

/**
 * How the fields of a phase are laid out in its snapshot. A record has a constructor with one parameter per component and
 * so at most 255 slots of them. In a machine with a phase beyond that, the fields are kept in nested records: those that
 * exist in every phase in {@code Snapshot.Common_1} and so on, which all phases share, the others in {@code Part_1} and
 * so on of their phase.
 */
final class SnapshotLayout {
    /** A few slots are left for the parameters and the nested records themselves. */
    static final int MOST_SLOTS = 200;

    private static final int PART_SLOTS = 100;

    private final ClassName type;
    private final String parameters;
    private final List<Field> fields;
    private final List<Part> parts = new ArrayList<>();

    /** A group of fields in a record of its own. */
    record Part(ClassName type, String component, List<Field> fields, boolean common) {
        Part {
            fields = List.copyOf(fields);
        }
    }

    SnapshotLayout(MachineContext context, Phase phase) {
        this.type = context.names().snapshot(phase);
        List<Field> all = context.fields(phase);
        this.parameters = all.stream().anyMatch(f -> f.name().equals("parameters")) ? "parameters_" : "parameters";
        if (context.dividesSnapshots()) {
            parts.addAll(common(context));
            parts.addAll(divide(context.ownFields(phase), type, "Part_", "part_", false));
            this.fields = List.of();
        } else {
            this.fields = all;
        }
    }

    /** The parts that the snapshots of all phases share; empty if none is divided. */
    static List<Part> common(MachineContext context) {
        return context.dividesSnapshots()
                ? divide(context.commonFields(), context.names().snapshot(), "Common_", "common_", true)
                : List.of();
    }

    private static List<Part> divide(
            List<Field> fields, ClassName owner, String typePrefix, String componentPrefix, boolean common) {
        List<Part> parts = new ArrayList<>();
        List<Field> part = new ArrayList<>();
        int slots = 0;
        for (Field field : fields) {
            part.add(field);
            slots += JavaTypes.slots(field.type());
            if (slots >= PART_SLOTS || part.size() + sum(parts) == fields.size()) {
                int number = parts.size() + 1;
                parts.add(new Part(owner.nestedClass(typePrefix + number), componentPrefix + number, part, common));
                part.clear();
                slots = 0;
            }
        }
        return parts;
    }

    private static int sum(List<Part> parts) {
        return parts.stream().mapToInt(p -> p.fields().size()).sum();
    }

    ClassName type() {
        return type;
    }

    /** The component that holds the parameters of the machine. */
    String parametersComponent() {
        return parameters;
    }

    /** The groups of fields; empty if the record holds the fields itself. */
    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** The fields that are components of the record itself. */
    List<Field> fields() {
        return fields;
    }
}
