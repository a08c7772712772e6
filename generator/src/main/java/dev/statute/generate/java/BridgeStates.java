package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Phase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The part of a bridge that reads states, by the accessors of their phase, and restores them from snapshots. */
final class BridgeStates {
    private final MachineContext context;
    private final FaceNames names;
    private final BridgeToJava toJava;
    private final BridgeToSpec toSpec;
    private final JsonSubject snapshots;

    BridgeStates(MachineContext context, BridgeToJava toJava, BridgeToSpec toSpec) {
        this.context = context;
        this.names = context.names();
        this.toJava = toJava;
        this.toSpec = toSpec;
        this.snapshots = JsonSubject.snapshots(context);
    }

    void addTo(TypeSpec.Builder bridge) {
        bridge.addMethod(read());
        snapshots.kinds().forEach(kind -> bridge.addMethod(read(kind)));
        boolean limited = parameters().stream().anyMatch(p -> Bounds.areLimited(p.type()));
        bridge.addMethod(restore(limited))
                .addMethod(reloaded())
                .addMethod(restored())
                .addMethod(snapshot());
        snapshots.kinds().forEach(kind -> bridge.addMethod(snapshot(kind)));
        if (context.hasParameters()) {
            bridge.addMethod(makeParameters());
        }
        if (limited) {
            bridge.addMethod(refusedParameter());
        }
    }

    private List<Component> parameters() {
        return snapshots.parameters().map(JsonSubject.Parameters::components).orElse(List.of());
    }

    private MethodSpec read() {
        CodeBlock.Builder code =
                CodeBlock.builder().add("return switch (state.phase()) {\n").indent();
        for (Phase phase : context.machine().phases()) {
            code.add("case $L -> read_$L(($T) state);\n", FaceNames.constant(phase), phase.name(), names.state(phase));
        }
        return BridgeEmitter.override("read", ClassName.get(MachineState.class))
                .addParameter(names.state(), "state")
                .addCode(code.unindent().add("};\n").build())
                .build();
    }

    private MethodSpec read(JsonSubject.Kind kind) {
        Phase phase = context.machine().phase(kind.name()).orElseThrow();
        MethodSpec.Builder method = MethodSpec.methodBuilder("read_" + phase.name())
                .addModifiers(Modifier.PRIVATE)
                .returns(MachineState.class)
                .addParameter(names.state(phase), "state")
                .addCode(toSpec.parts(
                        "fields",
                        context.fields(phase).stream()
                                .map(JsonSubject::component)
                                .toList(),
                        c -> CodeBlock.of("state.$L()", FaceNames.accessor(c))));
        CodeBlock none = CodeBlock.of("$T.of()", Map.class);
        if (context.hasParameters()) {
            // A state keeps its parameters to itself; its snapshot does not.
            method.addStatement(
                            "$T given = (($T) $T.snapshot(state)).$L()",
                            names.parameters(),
                            kind.type(),
                            names.face(),
                            kind.parametersAccessor())
                    .addCode(toSpec.parts(
                            "parameters", parameters(), c -> CodeBlock.of("given.$L()", FaceNames.accessor(c))));
        }
        return method.addStatement(
                        "return new $T(elements.phase($S), fields, $L)",
                        MachineState.class,
                        phase.name(),
                        context.hasParameters() ? CodeBlock.of("parameters") : none)
                .build();
    }

    private MethodSpec restore(boolean limited) {
        MethodSpec.Builder method = BridgeEmitter.override(
                        "restore", ParameterizedTypeName.get(Kit.RESTORED, names.state()))
                .addParameter(MachineState.class, "values");
        if (limited) {
            method.addStatement(
                            "$T parameter = refusedParameter(values.parameters())",
                            ParameterizedTypeName.get(Optional.class, String.class))
                    .beginControlFlow("if (parameter.isPresent())")
                    .addStatement("return new $T<>($T.empty(), parameter)", Kit.RESTORED, Optional.class)
                    .endControlFlow();
        }
        return method.addStatement("return restored($T.restore(snapshot(values)))", names.face())
                .build();
    }

    private MethodSpec reloaded() {
        return BridgeEmitter.override("reloaded", ParameterizedTypeName.get(Kit.RESTORED, names.state()))
                .addParameter(names.state(), "state")
                .addStatement("return restored($1T.restore($1T.snapshot(state)))", names.face())
                .build();
    }

    private MethodSpec restored() {
        return MethodSpec.methodBuilder("restored")
                .addModifiers(Modifier.PRIVATE)
                .returns(ParameterizedTypeName.get(Kit.RESTORED, names.state()))
                .addParameter(names.restoration(), "restoration")
                .beginControlFlow(
                        "if (restoration instanceof $T refused)",
                        names.restoration().nestedClass("Refused"))
                .addStatement(
                        "return new $T<>($T.empty(), $T.of(refused.name()))",
                        Kit.RESTORED,
                        Optional.class,
                        Optional.class)
                .endControlFlow()
                .addStatement(
                        "return new $T<>($T.of(restoration.orElseThrow()), $T.empty())",
                        Kit.RESTORED,
                        Optional.class,
                        Optional.class)
                .build();
    }

    private MethodSpec snapshot() {
        return MethodSpec.methodBuilder("snapshot")
                .addModifiers(Modifier.PRIVATE)
                .returns(names.snapshot())
                .addParameter(MachineState.class, "values")
                .addStatement("String name = values.phase().name()")
                .addCode(BridgeToJava.choose(
                        CodeBlock.of("name"),
                        snapshots.kinds().stream().map(JsonSubject.Kind::name).toList(),
                        name -> CodeBlock.of("snapshot_$L(values)", name),
                        CodeBlock.of("elements.unknown(name)")))
                .build();
    }

    private MethodSpec snapshot(JsonSubject.Kind kind) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("snapshot_" + kind.name())
                .addModifiers(Modifier.PRIVATE)
                .returns(names.snapshot())
                .addParameter(MachineState.class, "values");
        if (context.hasParameters()) {
            method.addStatement("$T $L = parameters(values.parameters())", names.parameters(), JsonSubject.PARAMETERS);
        }
        if (!kind.components().isEmpty()) {
            method.addStatement("$T fields = values.fields()", BridgeToJava.PARTS);
        }
        return method.addCode(toJava.variables(kind.components(), "fields"))
                .addStatement("return $L", kind.create())
                .build();
    }

    private MethodSpec makeParameters() {
        return parameterMethod("parameters", names.parameters())
                .addStatement("return new $T($L)", names.parameters(), JsonReaders.variables(parameters()))
                .build();
    }

    /** The record of parameters checks them together; the values of the others are given up to tell which one it is. */
    private MethodSpec refusedParameter() {
        MethodSpec.Builder method = parameterMethod(
                        "refusedParameter", ParameterizedTypeName.get(Optional.class, String.class))
                .addStatement("$T kept = $T.defaultParameters()", names.parameters(), names.face());
        for (Component tried : parameters()) {
            if (Bounds.areLimited(tried.type())) {
                List<CodeBlock> arguments = parameters().stream()
                        .map(c -> c.equals(tried)
                                ? CodeBlock.of("$L", JsonReaders.variable(c))
                                : CodeBlock.of("kept.$L()", FaceNames.accessor(c)))
                        .toList();
                method.beginControlFlow("try")
                        .addStatement("new $T($L)", names.parameters(), CodeBlock.join(arguments, ", "))
                        .nextControlFlow("catch ($T e)", IllegalArgumentException.class)
                        .addStatement("return $T.of($S)", Optional.class, tried.name())
                        .endControlFlow();
            }
        }
        return method.addStatement("return $T.empty()", Optional.class).build();
    }

    private MethodSpec.Builder parameterMethod(String name, TypeName returned) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE)
                .returns(returned)
                .addParameter(BridgeToJava.PARTS, "values")
                .addCode(toJava.variables(parameters(), "values"));
    }
}
