package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Invariant;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The class beside the face that turns states into snapshots and checks snapshots on their way back. */
final class RestoreEmitter {
    private final MachineContext context;
    private final FaceNames names;
    private final Helpers helpers = new Helpers();

    RestoreEmitter(MachineContext context) {
        this.context = context;
        this.names = context.names();
    }

    ClassName name() {
        return names.beside("Snapshots_");
    }

    TypeSpec.Builder emit() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name())
                .addModifiers(Modifier.FINAL)
                .addJavadoc("Turns states into snapshots and, checked, back.\n")
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(byPhase("take", names.state(), "state", names.snapshot()))
                .addMethod(byPhase("restore", names.snapshot(), "snapshot", names.restoration()));
        for (Phase phase : context.machine().phases()) {
            type.addMethod(take(phase)).addMethod(restore(phase));
        }
        helpers.methods().forEach(type::addMethod);
        return type;
    }

    private MethodSpec byPhase(String method, ClassName from, String variable, ClassName to) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("return switch ($L.phase()) {\n", variable)
                .indent();
        for (Phase phase : context.machine().phases()) {
            code.add(
                    "case $L -> $L(($T) $L);\n",
                    FaceNames.constant(phase),
                    method + "_" + phase.name(),
                    from.nestedClass(phase.name()),
                    variable);
        }
        return MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.STATIC)
                .returns(to)
                .addParameter(from, variable)
                .addCode(code.unindent().add("};\n").build())
                .build();
    }

    private MethodSpec take(Phase phase) {
        CodeBlock created = new SnapshotLayout(context, phase)
                .create(
                        context.hasParameters()
                                ? Optional.of(CodeBlock.of("state.$L", StateEmitter.PARAMETERS))
                                : Optional.empty(),
                        f -> CodeBlock.of("state.$L()", FaceNames.accessor(f)));
        return MethodSpec.methodBuilder("take_" + phase.name())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(names.snapshot())
                .addParameter(names.state(phase), "state")
                .addStatement("return $L", created)
                .build();
    }

    private MethodSpec restore(Phase phase) {
        SnapshotLayout layout = new SnapshotLayout(context, phase);
        CodeBlock.Builder code = CodeBlock.builder();
        if (context.hasParameters()) {
            present(code, layout.parametersComponent(), "parameters");
        }
        for (int i = 0; i < layout.parts().size(); i++) {
            present(code, SnapshotLayout.partComponent(i), SnapshotLayout.partComponent(i));
        }
        if (layout.fields().stream().anyMatch(f -> Bounds.areLimited(f.type()))) {
            code.addStatement("String problem");
        }
        Map<String, CodeBlock> values = new LinkedHashMap<>();
        for (Field field : layout.fields()) {
            field(code, field);
            values.put(field.name(), copied(field));
        }
        code.add(new NewState(context, phase, CodeBlock.of("snapshot.$L()", layout.parametersComponent()))
                .declare("state", Optional.empty(), values));
        boolean possible = true;
        for (Invariant invariant : context.machine().invariants()) {
            possible = possible && (!invariant.in().contains(phase) || invariant(code, invariant, phase));
        }
        if (possible) {
            code.addStatement("return new $T(state)", names.restoration().nestedClass("Restored"));
        }
        return MethodSpec.methodBuilder("restore_" + phase.name())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(names.restoration())
                .addParameter(names.snapshot(phase), "snapshot")
                .addCode(code.build())
                .build();
    }

    private void present(CodeBlock.Builder code, String accessor, String name) {
        code.beginControlFlow("if (snapshot.$L() == null)", accessor)
                .addStatement("return $L", refused(name, CodeBlock.of("$S", "is null")))
                .endControlFlow();
    }

    private void field(CodeBlock.Builder code, Field field) {
        Type type = field.type();
        String accessor = FaceNames.accessor(field);
        if (!(type instanceof Type.Bool) && !(type instanceof Type.Int)) {
            present(code, accessor, field.name());
        }
        if (Bounds.areLimited(type)) {
            CodeBlock value = CodeBlock.of(
                    type instanceof Type.Option ? "snapshot.$L().orElse(null)" : "snapshot.$L()", accessor);
            code.addStatement("problem = $L", context.bounds().problem(type, value))
                    .beginControlFlow("if (problem != null)")
                    .addStatement("return $L", refused(field.name(), CodeBlock.of("problem")))
                    .endControlFlow();
        }
    }

    private CodeBlock refused(String name, CodeBlock message) {
        return CodeBlock.of("new $T($S, $L)", names.restoration().nestedClass("Refused"), name, message);
    }

    private static CodeBlock copied(Field field) {
        CodeBlock value = CodeBlock.of("snapshot.$L()", FaceNames.accessor(field));
        if (field.type() instanceof Type.Option) {
            return CodeBlock.of("$L.orElse(null)", value);
        }
        return PayloadRecords.copier(field.type())
                .map(copier -> CodeBlock.of("$T.copyOf($L)", copier, value))
                .orElse(value);
    }

    /** Emits the test and answers whether any state of the phase passes it. */
    private boolean invariant(CodeBlock.Builder code, Invariant invariant, Phase phase) {
        ExprEmitter exprs = new ExprEmitter(Scope.of(names, phase, "state"), helpers);
        Expr that = exprs.fold(invariant.that());
        if (PhaseFolding.isTrue(that)) {
            return true;
        }
        code.add("// $L invariant $L\n", context.place(invariant.at()), invariant.name());
        CodeBlock refused = refused(invariant.name(), CodeBlock.of("$S", "does not hold"));
        if (PhaseFolding.isFalse(that)) {
            code.addStatement("return $L", refused);
            return false;
        }
        code.beginControlFlow("if (!$L)", exprs.raw(that).in(Java.UNARY))
                .addStatement("return $L", refused)
                .endControlFlow();
        return true;
    }
}
