package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.Policy;
import javax.lang.model.element.Modifier;

/**
 * The bridge of a policy, by which the conformance kit calls the class of the policy without reflection.
 *
 * <pre>
 * public Decided decide(Map&lt;String, Value&gt; given) {
 *     InputKind kind_ = java_InputKind(JavaValues.part(given, "kind"));
 *     return new Decided(spec_PolicyDecision(InputAdmission.decide(kind_)), InputAdmission.decidedBy(kind_).specName());
 * }
 * </pre>
 */
final class PolicyBridgeEmitter {
    private final Policy policy;
    private final BridgeTypes types;
    private final BridgeToJava toJava;
    private final BridgeToSpec toSpec;

    PolicyBridgeEmitter(Policy policy) {
        this.policy = policy;
        this.types = new BridgeTypes();
        this.toJava = new BridgeToJava(types);
        this.toSpec = new BridgeToSpec(types);
    }

    /** The name of the class. */
    static ClassName name(Policy policy) {
        return ClassName.get(policy.packageName(), policy.name() + "Bridge");
    }

    /** Whether the tester has to complete the class; known once it was emitted. */
    boolean isAbstract() {
        return types.isAbstract();
    }

    private MethodSpec constructor() {
        String expected = policy.typeName().qualified();
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("A bridge.\n\n@param policy the policy as the spec has it\n")
                .addParameter(Policy.class, "policy")
                .beginControlFlow("if (!policy.typeName().qualified().equals($S))", expected)
                .addStatement(
                        "throw new $T($S + policy.typeName().qualified() + $S)",
                        IllegalArgumentException.class,
                        "this is the policy ",
                        ", not " + expected)
                .endControlFlow()
                .build();
    }

    TypeSpec.Builder emit() {
        ClassName face = JavaTypes.className(policy.typeName());
        CodeBlock arguments = JsonReaders.variables(policy.inputs());
        TypeSpec.Builder type = TypeSpec.classBuilder(name(policy))
                .addSuperinterface(Kit.POLICY_BRIDGE)
                .addJavadoc("Lets the conformance kit speak to {@link $T} in values of the spec.\n", face)
                .addMethod(constructor())
                .addMethod(BridgeEmitter.override("decide", Kit.DECIDED)
                        .addParameter(BridgeToJava.PARTS, "given")
                        .addCode(toJava.variables(policy.inputs(), "given"))
                        .addStatement(
                                "return new $T($L, $T.decidedBy($L).specName())",
                                Kit.DECIDED,
                                toSpec.convert(policy.output(), CodeBlock.of("$T.decide($L)", face, arguments)),
                                face,
                                arguments)
                        .build());
        toJava.methods().forEach(type::addMethod);
        toSpec.methods().forEach(type::addMethod);
        types.addTo(type);
        return type;
    }
}
