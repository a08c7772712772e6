package dev.statute.generate.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The shared values of one generated class: equal values become one constant. */
final class CellConstants {
    private final Map<String, FieldSpec> fields = new LinkedHashMap<>();

    /** A reference to a constant with that value. */
    CodeBlock constant(String name, TypeName type, CodeBlock value) {
        FieldSpec field = fields.computeIfAbsent(
                type + " " + value,
                k -> FieldSpec.builder(type, free(name), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(value)
                        .build());
        return CodeBlock.of("$L", field.name());
    }

    private String free(String name) {
        boolean taken = fields.values().stream().anyMatch(f -> f.name().equals(name));
        return taken ? name + "__" + fields.size() : name;
    }

    List<FieldSpec> fields() {
        return List.copyOf(fields.values());
    }
}
