package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the fields of a phase are laid out in its snapshot. A record has a constructor with one parameter per component and
 * so at most 255 slots of them; a phase with more fields than that keeps them in several nested records.
 */
final class SnapshotLayout {
    private static final int MOST_SLOTS = 200;
    private static final int PART_SLOTS = 100;

    private final ClassName type;
    private final String parameters;
    private final List<Field> fields;
    private final List<List<Field>> parts = new ArrayList<>();

    SnapshotLayout(MachineContext context, Phase phase) {
        this.type = context.names().snapshot(phase);
        this.fields = context.fields(phase);
        this.parameters = fields.stream().anyMatch(f -> f.name().equals("parameters")) ? "parameters_" : "parameters";
        if (fields.stream().mapToInt(f -> JavaTypes.slots(f.type())).sum() > MOST_SLOTS) {
            divide();
        }
    }

    private void divide() {
        List<Field> part = new ArrayList<>();
        int slots = 0;
        for (Field field : fields) {
            if (slots >= PART_SLOTS) {
                parts.add(List.copyOf(part));
                part.clear();
                slots = 0;
            }
            part.add(field);
            slots += JavaTypes.slots(field.type());
        }
        parts.add(List.copyOf(part));
    }

    ClassName type() {
        return type;
    }

    List<Field> fields() {
        return fields;
    }

    /** The component that holds the parameters of the machine. */
    String parametersComponent() {
        return parameters;
    }

    boolean isDivided() {
        return !parts.isEmpty();
    }

    /** The groups of fields, each a nested record; empty if the record holds the fields itself. */
    List<List<Field>> parts() {
        return parts;
    }

    ClassName partType(int part) {
        return type.nestedClass("Part_" + (part + 1));
    }

    static String partComponent(int part) {
        return "part_" + (part + 1);
    }

    /** A call of the constructor. */
    CodeBlock create(Optional<CodeBlock> givenParameters, java.util.function.Function<Field, CodeBlock> value) {
        List<CodeBlock> arguments = new ArrayList<>();
        givenParameters.ifPresent(arguments::add);
        if (isDivided()) {
            for (int i = 0; i < parts.size(); i++) {
                arguments.add(CodeBlock.of(
                        "new $T($L)",
                        partType(i),
                        CodeBlock.join(parts.get(i).stream().map(value).toList(), ", ")));
            }
        } else {
            fields.forEach(f -> arguments.add(value.apply(f)));
        }
        return CodeBlock.of("new $T($L)", type, CodeBlock.join(arguments, ", "));
    }

    /** Fields as components of a record. */
    static List<Component> components(List<Field> fields) {
        return fields.stream()
                .map(f -> new Component(f.name(), f.type(), f.doc(), f.at()))
                .toList();
    }
}
