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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
        SnapshotLayout.common(context).forEach(part -> common(part, type));
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
        SnapshotLayout layout = new SnapshotLayout(context, phase);
        List<CodeBlock> arguments = new ArrayList<>();
        if (context.hasParameters()) {
            arguments.add(CodeBlock.of("state.$L", StateEmitter.PARAMETERS));
        }
        for (SnapshotLayout.Part part : layout.parts()) {
            arguments.add(
                    part.common()
                            ? CodeBlock.of("take_$L(state)", part.type().simpleName())
                            : created(part.type(), part.fields()));
        }
        layout.fields().forEach(f -> arguments.add(CodeBlock.of("state.$L()", FaceNames.accessor(f))));
        return MethodSpec.methodBuilder("take_" + phase.name())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(names.snapshot())
                .addParameter(names.state(phase), "state")
                .addStatement("return new $T($L)", layout.type(), CodeBlock.join(arguments, ", "))
                .build();
    }

    private static CodeBlock created(ClassName type, List<Field> fields) {
        List<CodeBlock> values = fields.stream()
                .map(f -> CodeBlock.of("state.$L()", FaceNames.accessor(f)))
                .toList();
        return CodeBlock.of("new $T($L)", type, CodeBlock.join(values, ", "));
    }

    /** What is done once for a part that all phases share: taking it, checking it, copying it into a draft. */
    private void common(SnapshotLayout.Part part, TypeSpec.Builder type) {
        String name = part.type().simpleName();
        type.addMethod(MethodSpec.methodBuilder("take_" + name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(part.type())
                .addParameter(names.state(), "state")
                .addStatement("return $L", created(part.type(), part.fields()))
                .build());
        CodeBlock.Builder check = CodeBlock.builder();
        checkAll(check, "part", part.fields());
        type.addMethod(MethodSpec.methodBuilder("check_" + name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(names.restoration())
                .addParameter(part.type(), "part")
                .addCode(check.build())
                .addStatement("return null")
                .build());
        MethodSpec.Builder copy = MethodSpec.methodBuilder("copy_" + name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(part.type(), "part")
                .addParameter(new DraftEmitter(context).name(), "draft");
        part.fields().forEach(f -> copy.addStatement("draft.$L = $L", FaceNames.accessor(f), copied("part", f)));
        type.addMethod(copy.build());
    }

    private MethodSpec restore(Phase phase) {
        SnapshotLayout layout = new SnapshotLayout(context, phase);
        CodeBlock.Builder code = CodeBlock.builder();
        if (context.hasParameters()) {
            present(code, "snapshot", layout.parametersComponent(), "parameters");
        }
        for (SnapshotLayout.Part part : layout.parts()) {
            String access = "snapshot." + part.component() + "()";
            present(code, "snapshot", part.component(), part.component());
            if (part.common()) {
                code.addStatement(
                                "$T $L = check_$L($L)",
                                names.restoration(),
                                part.component(),
                                part.type().simpleName(),
                                access)
                        .beginControlFlow("if ($L != null)", part.component())
                        .addStatement("return $L", part.component())
                        .endControlFlow();
            }
        }
        Map<Field, String> targets = targets(layout);
        checkOwn(code, targets);
        make(code, phase, layout, targets);
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

    private void present(CodeBlock.Builder code, String target, String accessor, String name) {
        code.beginControlFlow("if ($L.$L() == null)", target, accessor)
                .addStatement("return $L", refused(name, CodeBlock.of("$S", "is null")))
                .endControlFlow();
    }

    /** The fields that are this phase's to check, each with the expression of the record that holds it. */
    private static Map<Field, String> targets(SnapshotLayout layout) {
        Map<Field, String> targets = new LinkedHashMap<>();
        for (SnapshotLayout.Part part : layout.parts()) {
            if (!part.common()) {
                part.fields().forEach(f -> targets.put(f, "snapshot." + part.component() + "()"));
            }
        }
        layout.fields().forEach(f -> targets.put(f, "snapshot"));
        return targets;
    }

    private void checkOwn(CodeBlock.Builder code, Map<Field, String> targets) {
        if (targets.keySet().stream().anyMatch(f -> Bounds.areLimited(f.type()))) {
            code.addStatement("String problem");
        }
        targets.forEach((field, target) -> field(code, target, field));
    }

    private void make(CodeBlock.Builder code, Phase phase, SnapshotLayout layout, Map<Field, String> targets) {
        CodeBlock parameters = CodeBlock.of("snapshot.$L()", layout.parametersComponent());
        Map<String, CodeBlock> values = new LinkedHashMap<>();
        targets.forEach((field, target) -> values.put(field.name(), copied(target, field)));
        List<CodeBlock> filled = new ArrayList<>();
        for (SnapshotLayout.Part part : layout.parts()) {
            if (part.common()) {
                filled.add(CodeBlock.of(
                        "copy_$L(snapshot.$L(), _draft)", part.type().simpleName(), part.component()));
            }
        }
        code.add(new NewState(context, phase, parameters).filledBy(filled).declare("state", Optional.empty(), values));
    }

    private void checkAll(CodeBlock.Builder code, String target, List<Field> fields) {
        if (fields.stream().anyMatch(f -> Bounds.areLimited(f.type()))) {
            code.addStatement("String problem");
        }
        fields.forEach(f -> field(code, target, f));
    }

    private void field(CodeBlock.Builder code, String target, Field field) {
        Type type = field.type();
        String accessor = FaceNames.accessor(field);
        if (!(type instanceof Type.Bool) && !(type instanceof Type.Int)) {
            present(code, target, accessor, field.name());
        }
        if (Bounds.areLimited(type)) {
            CodeBlock value =
                    CodeBlock.of(type instanceof Type.Option ? "$L.$L().orElse(null)" : "$L.$L()", target, accessor);
            code.addStatement("problem = $L", context.bounds().problem(type, value))
                    .beginControlFlow("if (problem != null)")
                    .addStatement("return $L", refused(field.name(), CodeBlock.of("problem")))
                    .endControlFlow();
        }
    }

    private CodeBlock refused(String name, CodeBlock message) {
        return CodeBlock.of("new $T($S, $L)", names.restoration().nestedClass("Refused"), name, message);
    }

    private static CodeBlock copied(String target, Field field) {
        CodeBlock value = CodeBlock.of("$L.$L()", target, FaceNames.accessor(field));
        CodeBlock copy = Copies.of(field.type(), value).orElse(value);
        return field.type() instanceof Type.Option ? CodeBlock.of("$L.orElse(null)", copy) : copy;
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
