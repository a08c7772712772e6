package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.JavaNames;
import dev.statute.spec.model.Type;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Records whose constructors refuse what their declared components do not allow.
 *
 * <pre>
 * record ConfirmBoundary(RunId runId, long boundary) implements Input {
 *     public ConfirmBoundary {
 *         Checks.present(runId, "ConfirmBoundary.run_id");
 *         Checks.argument(boundary, 0L, 9L, "ConfirmBoundary.boundary");
 *     }
 * }
 * </pre>
 */
final class PayloadRecords {
    /** A method takes 255 slots, one of them for {@code this}. */
    private static final int MOST_SLOTS = 254;

    private final Optional<BoundChecks> bounds;

    /**
     * @param bounds looks into ranges and sizes; without it only null is refused, as in records of types files, whose
     *     bounds count when a value enters a field or a payload
     */
    PayloadRecords(Optional<BoundChecks> bounds) {
        this.bounds = bounds;
    }

    /** A record without modifiers and supertypes; the description says what it is, and the tags of components follow. */
    TypeSpec.Builder record(ClassName name, String specName, CodeBlock description, List<Component> components) {
        int slots = components.stream().mapToInt(c -> JavaTypes.slots(c.type())).sum();
        if (slots > MOST_SLOTS) {
            throw new IllegalArgumentException(specName + " takes " + slots + " slots, a Java record has at most "
                    + MOST_SLOTS + "; group its components into records");
        }
        CodeBlock.Builder checks = CodeBlock.builder();
        components.forEach(c -> check(checks, c.type(), FaceNames.accessor(c), specName + "." + c.name()));
        CodeBlock body = checks.build();
        MethodSpec.Builder canonical =
                body.isEmpty() ? MethodSpec.constructorBuilder() : MethodSpec.compactConstructorBuilder();
        CodeBlock.Builder javadoc = description.toBuilder();
        boolean described = false;
        for (Component component : components) {
            String java = FaceNames.accessor(component);
            canonical.addParameter(ParameterSpec.builder(JavaTypes.face(component.type()), java)
                    .build());
            if (!component.doc().isBlank()) {
                javadoc.add(described ? "" : "\n").add(Text.tag("param", java, component.doc()));
                described = true;
            }
        }
        if (!body.isEmpty()) {
            canonical
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("Checks and copies what was given.\n")
                    .addCode(body);
        }
        return TypeSpec.recordBuilder(name).addJavadoc(javadoc.build()).recordConstructor(canonical.build());
    }

    /** The one instance of a record without components. */
    static FieldSpec instance(ClassName type) {
        return FieldSpec.builder(type, "INSTANCE", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The one value; nothing tells others from it.\n")
                .initializer("new $T()", type)
                .build();
    }

    private void check(CodeBlock.Builder code, Type type, String java, String element) {
        if (type instanceof Type.Bool) {
            return;
        }
        boolean limited = bounds.isPresent() && Bounds.areLimited(type);
        if (type instanceof Type.Int range) {
            if (limited) {
                code.addStatement(
                        "$T.argument($L, $LL, $LL, $S)", Kernel.CHECKS, java, range.min(), range.max(), element);
            }
            return;
        }
        CodeBlock present = CodeBlock.of("$T.present($L, $S)", Kernel.CHECKS, java, element);
        code.addStatement(Copies.of(type, present)
                .map(copy -> CodeBlock.of("$L = $L", java, copy))
                .orElse(present));
        if (limited) {
            CodeBlock raw = CodeBlock.of(type instanceof Type.Option ? "$L.orElse(null)" : "$L", java);
            code.addStatement(
                    "$T.argument($L, $L, $S)",
                    Kernel.CHECKS,
                    java,
                    bounds.orElseThrow().problem(type, raw),
                    element);
        }
    }

    /** The text of a name in prose. */
    static String words(String name) {
        return JavaNames.screaming(name).toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
