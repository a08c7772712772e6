package dev.statute.generate.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.Input;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The part of a bridge that makes inputs: a method for each, so that none grows with the machine. */
final class BridgeInputs {
    private final MachineContext context;
    private final FaceNames names;
    private final BridgeToJava toJava;

    BridgeInputs(MachineContext context, BridgeToJava toJava) {
        this.context = context;
        this.names = context.names();
        this.toJava = toJava;
    }

    void addTo(TypeSpec.Builder bridge) {
        List<Input> inputs = context.machine().inputs();
        bridge.addMethod(BridgeEmitter.override("input", names.input())
                .addParameter(String.class, "name")
                .addParameter(BridgeToJava.PARTS, "payload")
                .addCode(BridgeToJava.choose(
                        CodeBlock.of("name"),
                        inputs.stream().map(Input::name).toList(),
                        name -> CodeBlock.of("input_$L(payload)", name),
                        CodeBlock.of("elements.unknown(name)")))
                .build());
        if (!inputs.isEmpty()) {
            JsonSubject.inputs(context).kinds().forEach(kind -> bridge.addMethod(make(kind)));
        }
    }

    private MethodSpec make(JsonSubject.Kind kind) {
        return MethodSpec.methodBuilder("input_" + kind.name())
                .addModifiers(Modifier.PRIVATE)
                .returns(names.input())
                .addParameter(BridgeToJava.PARTS, "payload")
                .addCode(toJava.variables(kind.components(), "payload"))
                .addStatement("return $L", kind.create())
                .build();
    }
}
