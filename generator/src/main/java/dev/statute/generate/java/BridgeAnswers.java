package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.interpret.EffectValue;
import dev.statute.spec.model.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The part of a bridge that turns results into answers. */
final class BridgeAnswers {
    private final MachineContext context;
    private final FaceNames names;
    private final BridgeToSpec toSpec;

    BridgeAnswers(MachineContext context, BridgeToSpec toSpec) {
        this.context = context;
        this.names = context.names();
        this.toSpec = toSpec;
    }

    void addTo(TypeSpec.Builder bridge) {
        bridge.addMethod(answer()).addMethod(accepted()).addMethod(rejected()).addMethod(guard());
        if (hasEffects()) {
            bridge.addMethod(effect());
            JsonSubject.effects(context).kinds().forEach(kind -> bridge.addMethod(effect(kind)));
        }
        if (context.hasRejectionPayload()) {
            bridge.addMethod(payload());
            payloads().forEach(rejection -> bridge.addMethod(payload(rejection)));
        }
    }

    private boolean hasEffects() {
        return !context.machine().effects().isEmpty();
    }

    private List<Rejection> payloads() {
        return context.machine().rejections().stream()
                .filter(r -> !r.payload().isEmpty())
                .toList();
    }

    private MethodSpec answer() {
        return MethodSpec.methodBuilder("answer")
                .addModifiers(Modifier.PRIVATE)
                .returns(Kit.ANSWER)
                .addParameter(names.result(), "result")
                .addStatement(
                        "return result.fold(this::accepted, this::rejected, ignored -> new $T($T.of(ignored.why())))",
                        Kit.ANSWER.nestedClass("Ignored"),
                        Optional.class)
                .build();
    }

    private MethodSpec accepted() {
        return MethodSpec.methodBuilder("accepted")
                .addModifiers(Modifier.PRIVATE)
                .returns(Kit.ANSWER)
                .addParameter(names.accepted(), "result")
                .addStatement(
                        "$T effects = $L",
                        ParameterizedTypeName.get(List.class, EffectValue.class),
                        hasEffects()
                                ? CodeBlock.of("result.effects().stream().map(this::effect).toList()")
                                : CodeBlock.of("$T.of()", List.class))
                .addStatement(
                        "return new $T($T.of(result.transition().specName()), $T.of(effects))",
                        Kit.ANSWER.nestedClass("Accepted"),
                        Optional.class,
                        Optional.class)
                .build();
    }

    private MethodSpec effect() {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("return switch (effect.$L()) {\n", context.effectTag())
                .indent();
        JsonSubject.effects(context)
                .kinds()
                .forEach(kind ->
                        code.add("case $L -> effect_$L(($T) effect);\n", kind.constant(), kind.name(), kind.type()));
        return MethodSpec.methodBuilder("effect")
                .addModifiers(Modifier.PRIVATE)
                .returns(EffectValue.class)
                .addParameter(names.effect(), "effect")
                .addCode(code.unindent().add("};\n").build())
                .build();
    }

    private MethodSpec effect(JsonSubject.Kind kind) {
        return MethodSpec.methodBuilder("effect_" + kind.name())
                .addModifiers(Modifier.PRIVATE)
                .returns(EffectValue.class)
                .addParameter(kind.type(), "effect")
                .addCode(toSpec.parts(
                        "payload", kind.components(), c -> CodeBlock.of("effect.$L()", FaceNames.accessor(c))))
                .addStatement("return elements.effect($S, payload)", kind.name())
                .build();
    }

    private MethodSpec rejected() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("rejected")
                .addModifiers(Modifier.PRIVATE)
                .returns(Kit.ANSWER)
                .addParameter(names.rejected(), "result")
                .addStatement("String guard = result.guard().map($T::specName).orElse($S)", Kernel.SPEC_ELEMENT, "");
        CodeBlock payload = context.hasRejectionPayload()
                ? CodeBlock.of("result.payload().map(this::payload).orElse($T.of())", Map.class)
                : CodeBlock.of("$T.of()", Map.class);
        return method.addStatement("$T payload = $L", BridgeToJava.PARTS, payload)
                .addStatement(
                        "return new $T($T.of(result.reason().specName()), $T.of(guard), $T.of(payload))",
                        Kit.ANSWER.nestedClass("Rejected"),
                        Optional.class,
                        Optional.class,
                        Optional.class)
                .build();
    }

    private MethodSpec payload() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Rejection rejection : payloads()) {
            code.beginControlFlow(
                            "if (payload instanceof $T of_$L)", names.rejectionPayload(rejection), rejection.name())
                    .addStatement("return payload_$L(of_$L)", rejection.name(), rejection.name())
                    .endControlFlow();
        }
        return MethodSpec.methodBuilder("payload")
                .addModifiers(Modifier.PRIVATE)
                .returns(BridgeToJava.PARTS)
                .addParameter(names.rejectionPayload(), "payload")
                .addCode(code.build())
                .addStatement("throw $T.unknown(payload)", Kit.SPEC_VALUES)
                .build();
    }

    private MethodSpec payload(Rejection rejection) {
        return MethodSpec.methodBuilder("payload_" + rejection.name())
                .addModifiers(Modifier.PRIVATE)
                .returns(BridgeToJava.PARTS)
                .addParameter(names.rejectionPayload(rejection), "payload")
                .addCode(toSpec.parts(
                        "parts", rejection.payload(), c -> CodeBlock.of("payload.$L()", FaceNames.accessor(c))))
                .addStatement("return parts")
                .build();
    }

    private MethodSpec guard() {
        ClassName verdict = Kernel.GUARD_CHECK.nestedClass("Verdict");
        return MethodSpec.methodBuilder("guard")
                .addModifiers(Modifier.PRIVATE)
                .returns(Kit.GUARD_VALUE)
                .addParameter(ParameterizedTypeName.get(Kernel.GUARD_CHECK, names.guard()), "check")
                .addStatement(
                        "$T holds = check.verdict() == $T.NOT_EVALUATED ? $T.empty() :"
                                + " $T.of(check.verdict() == $T.PASSES)",
                        ParameterizedTypeName.get(Optional.class, Boolean.class),
                        verdict,
                        Optional.class,
                        Optional.class,
                        verdict)
                .addStatement("return new $T(check.guard().specName(), holds)", Kit.GUARD_VALUE)
                .build();
    }
}
