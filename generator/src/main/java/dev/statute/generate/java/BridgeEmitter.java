package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.Machine;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The bridge of a machine, by which the conformance kit calls the class of the machine without reflection.
 *
 * <pre>
 * public final class InputLifecycleBridge implements Bridge&lt;InputLifecycle.State, InputLifecycle.Input&gt; {
 *     public InputLifecycleBridge(Machine machine) { ... }
 *     public InputLifecycle.Input input(InputValue input) { ... }
 *     public MachineState read(InputLifecycle.State state) { ... }
 *     ...
 * }
 * </pre>
 *
 * <p>It uses only what the class of the machine offers to everyone. Variables of it end in no underscore, those that are
 * named after components of the spec do.
 */
final class BridgeEmitter {
    private final MachineContext context;
    private final Machine machine;
    private final FaceNames names;
    private final BridgeTypes types;
    private final BridgeToJava toJava;
    private final BridgeToSpec toSpec;

    BridgeEmitter(MachineContext context) {
        this.context = context;
        this.machine = context.machine();
        this.names = context.names();
        this.types = new BridgeTypes();
        this.toJava = new BridgeToJava(types);
        this.toSpec = new BridgeToSpec(types);
    }

    /** The name of the class. */
    static ClassName name(Machine machine) {
        return ClassName.get(machine.packageName(), machine.name() + "Bridge");
    }

    /** Whether the tester has to complete the class; known once it was emitted. */
    boolean isAbstract() {
        return types.isAbstract();
    }

    TypeSpec.Builder emit() {
        ClassName name = name(machine);
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addSuperinterface(ParameterizedTypeName.get(Kit.BRIDGE, names.state(), names.input()))
                .addJavadoc("Lets the conformance kit speak to {@link $T} in values of the spec.\n", names.face())
                .addField(Kit.ELEMENTS, "elements", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("A bridge.\n\n@param machine the machine as the spec has it\n")
                        .addParameter(Machine.class, "machine")
                        .addStatement(
                                "this.elements = new $T(machine, $S)",
                                Kit.ELEMENTS,
                                machine.typeName().qualified())
                        .build())
                .addMethod(initial());
        new BridgeInputs(context, toJava).addTo(type);
        new BridgeStates(context, toJava, toSpec).addTo(type);
        new BridgeAnswers(context, toSpec).addTo(type);
        type.addMethod(apply()).addMethod(explain()).addMethod(authority()).addMethod(prepare());
        toJava.methods().forEach(type::addMethod);
        toSpec.methods().forEach(type::addMethod);
        types.addTo(type);
        return type;
    }

    /** A method of the interface. */
    static MethodSpec.Builder override(String method, TypeName returned) {
        return MethodSpec.methodBuilder(method)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returned);
    }

    private MethodSpec initial() {
        MethodSpec.Builder method = override("initial", names.state()).addParameter(BridgeToJava.PARTS, "parameters");
        return (context.hasParameters()
                        ? method.addStatement("return $T.initial(parameters(parameters))", names.face())
                        : method.addStatement("return $T.initial()", names.face()))
                .build();
    }

    private MethodSpec apply() {
        TypeName applied = ParameterizedTypeName.get(Kit.APPLIED, names.state());
        return override("apply", applied)
                .addParameter(names.state(), "state")
                .addParameter(names.input(), "input")
                .beginControlFlow("try")
                .addStatement("$T result = $T.apply(state, input)", names.result(), names.face())
                .addStatement(
                        "return new $T<>(answer(result), result instanceof $T accepted ? $T.of(accepted.after()) :"
                                + " $T.empty())",
                        Kit.APPLIED,
                        names.accepted(),
                        JavaTypes.OPTIONAL,
                        JavaTypes.OPTIONAL)
                .nextControlFlow("catch ($T fault)", Kernel.FAULT)
                .addStatement("return new $T<>($L, $T.empty())", Kit.APPLIED, faulted(), JavaTypes.OPTIONAL)
                .endControlFlow()
                .build();
    }

    private static CodeBlock faulted() {
        return CodeBlock.of("new $T(fault.getMessage())", Kit.ANSWER.nestedClass("Faulted"));
    }

    private MethodSpec explain() {
        return override("explain", Kit.EXPLAINED)
                .addParameter(names.state(), "state")
                .addParameter(names.input(), "input")
                .beginControlFlow("try")
                .addStatement(
                        "$T explanation = $T.explain(state, input)", AuthorityEmitter.explanation(names), names.face())
                .addStatement(
                        "return new $T(answer(explanation.decision()),"
                                + " explanation.guards().stream().map(this::guard).toList())",
                        Kit.EXPLAINED)
                .nextControlFlow("catch ($T fault)", Kernel.FAULT)
                .addStatement("return new $T($L, $T.of())", Kit.EXPLAINED, faulted(), List.class)
                .endControlFlow()
                .build();
    }

    private MethodSpec authority() {
        return override("authority", ParameterizedTypeName.get(Kit.OWNER, names.state(), names.input()))
                .addParameter(names.state(), "state")
                .addStatement("$T authority = new $T(state)", names.authority(), names.authority())
                .addCode("return new $T<>(\n$>$>authority::state,\ninput -> {\n$>", Kit.OWNED)
                .beginControlFlow("try")
                .addStatement("return answer(authority.apply(input))")
                .nextControlFlow("catch ($T fault)", Kernel.FAULT)
                .addStatement("return $L", faulted())
                .endControlFlow()
                .addCode("$<},\ninput -> prepare(authority, input));\n$<$<")
                .build();
    }

    private MethodSpec prepare() {
        return MethodSpec.methodBuilder("prepare")
                .addModifiers(Modifier.PRIVATE)
                .returns(Kit.PREPARED_STEP)
                .addParameter(names.authority(), "authority")
                .addParameter(names.input(), "input")
                .beginControlFlow("try")
                .addStatement("$T prepared = authority.prepare(input)", names.prepared())
                .addStatement(
                        "return new $T(answer(prepared.result()), prepared::commit, prepared::discard)",
                        Kit.PREPARED_STEP)
                .nextControlFlow("catch ($T fault)", Kernel.FAULT)
                .addStatement("return $T.faulted(fault.getMessage())", Kit.PREPARED_STEP)
                .endControlFlow()
                .build();
    }
}
