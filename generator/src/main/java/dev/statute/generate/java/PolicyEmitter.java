package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.check.policy.DecisionTable;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The class of a policy.
 *
 * <pre>
 * public final class InputAdmission {
 *     public static PolicyDecision decide(InputKind kind, boolean idle) {
 *         return decidedBy(kind, idle).output();
 *     }
 *     public static Row decidedBy(InputKind kind, boolean idle) { ... }
 *     public enum Row implements SpecElement { ... }
 * }
 * </pre>
 */
final class PolicyEmitter {
    private final Policy policy;
    private final ClassName name;
    private final ClassName row;
    private final BoundChecks bounds;

    PolicyEmitter(Policy policy) {
        this.policy = policy;
        this.name = JavaTypes.className(policy.typeName());
        // A nested class cannot bear the name of the one around it.
        this.row = name.nestedClass(policy.name().equals("Row") ? "Row_" : "Row");
        this.bounds = new BoundChecks(ClassName.get(name.packageName(), name.simpleName() + "_Bounds_"));
    }

    /** The class and, where inputs have bounds that take more than a comparison, one that looks into them. */
    List<TypeSpec.Builder> emit() {
        DecisionTable table = DecisionTable.of(policy)
                .orElseThrow(() -> new IllegalArgumentException(policy.name() + " has too many cells for a table"));
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("$L\n", Text.doc(policy, "The policy " + policy.name() + "."))
                .addJavadoc("<p>Declared at $L, version $L. All methods are pure.\n", place(), policy.version())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(decide());
        DecisionWriter writer = new DecisionWriter(policy, row, DecisionDiagram.of(table));
        type.addMethod(decidedBy(writer, hasGaps(table)));
        writer.methods().forEach(type::addMethod);
        List<TypeSpec.Builder> types = new ArrayList<>();
        types.add(type.addType(new PolicyRows(policy, row).emit()));
        if (!bounds.isEmpty()) {
            types.add(bounds.emit());
        }
        return types;
    }

    private String place() {
        return Text.html(
                Text.comment(policy.source().name()) + ":" + policy.at().line());
    }

    private boolean hasGaps(DecisionTable table) {
        return policy.otherwise().isEmpty() && !table.unmatched().isEmpty();
    }

    private MethodSpec decide() {
        List<CodeBlock> arguments = policy.inputs().stream()
                .map(input -> CodeBlock.of("$L", FaceNames.accessor(input)))
                .toList();
        return method("decide", "What the policy answers. Allocates nothing: answers are shared.", "the answer")
                .returns(JavaTypes.face(policy.output()))
                .addStatement("return decidedBy($L).output()", CodeBlock.join(arguments, ", "))
                .build();
    }

    private MethodSpec decidedBy(DecisionWriter writer, boolean gaps) {
        MethodSpec.Builder method =
                method("decidedBy", "The row that decides.", "the row").returns(row);
        Map<Aspect, CodeBlock> values = new HashMap<>();
        for (Component input : policy.inputs()) {
            values.put(new Aspect.Input(input), check(method, input));
        }
        CodeBlock decision = writer.decide(values);
        if (gaps) {
            method.addCode("$T row_ = $L", row, decision)
                    .beginControlFlow("if (row_ == null)")
                    .addStatement("throw new $T($S, $L)", Kernel.FAULT, policy.name(), gap())
                    .endControlFlow()
                    .addStatement("return row_");
        } else {
            method.addCode("return $L", decision);
        }
        return method.build();
    }

    private MethodSpec.Builder method(String method, String doc, String answer) {
        MethodSpec.Builder builder = MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("$L\n\n", doc);
        for (Component input : policy.inputs()) {
            String java = FaceNames.accessor(input);
            String words = "the " + PayloadRecords.words(input.name());
            builder.addParameter(JavaTypes.face(input.type()), java)
                    .addJavadoc(Text.tag("param", java, input.doc().isBlank() ? words : input.doc()));
        }
        builder.addJavadoc("@return $L\n", answer)
                .addJavadoc("@throws NullPointerException if an argument is null\n")
                .addJavadoc("@throws IllegalArgumentException if an argument is outside of its declared type\n");
        if (!policy.complete() && policy.otherwise().isEmpty()) {
            builder.addJavadoc("@throws $T if no row matches, which the policy allows\n", Kernel.FAULT);
        }
        return builder;
    }

    /** Refuses what the input's type does not allow and answers the value as decisions look at it. */
    private CodeBlock check(MethodSpec.Builder method, Component input) {
        String java = FaceNames.accessor(input);
        String element = policy.name() + "." + input.name();
        Type type = input.type();
        CodeBlock value = CodeBlock.of("$L", java);
        if (type instanceof Type.Option option) {
            // No variable of an author ends with an underscore.
            value = CodeBlock.of("$L_", java);
            TypeName boxed = JavaTypes.boxed(option.element());
            method.addStatement("$T $L = $T.present($L, $S).orElse(null)", boxed, value, Kernel.CHECKS, java, element);
        } else if (!JavaTypes.raw(type).isPrimitive()) {
            method.addStatement("$T.present($L, $S)", Kernel.CHECKS, java, element);
        }
        bounds(method, type, value, element);
        return value;
    }

    private void bounds(MethodSpec.Builder method, Type type, CodeBlock value, String element) {
        if (type instanceof Type.Option option && option.element() instanceof Type.Int) {
            method.beginControlFlow("if ($L != null)", value);
            bounds(method, option.element(), value, element);
            method.endControlFlow();
        } else if (!Bounds.areLimited(type)) {
            return;
        } else if (type instanceof Type.Int range) {
            method.addStatement(
                    "$T.argument($L, $LL, $LL, $S)", Kernel.CHECKS, value, range.min(), range.max(), element);
        } else {
            method.addStatement("$T.argument($L, $L, $S)", Kernel.CHECKS, value, bounds.problem(type, value), element);
        }
    }

    /** The message for a cell without a row, with the values. */
    private CodeBlock gap() {
        CodeBlock.Builder message = CodeBlock.builder().add("$S", "no row takes ");
        String separator = "";
        for (Component input : policy.inputs()) {
            message.add(" + $S + $L", separator + input.name() + " ", FaceNames.accessor(input));
            separator = ", ";
        }
        return message.build();
    }
}
