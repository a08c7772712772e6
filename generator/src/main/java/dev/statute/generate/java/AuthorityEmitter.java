package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.JavaNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The owner of one state, and the step that it prepares. */
final class AuthorityEmitter {
    private final MachineContext context;
    private final FaceNames names;

    AuthorityEmitter(MachineContext context) {
        this.context = context;
        this.names = context.names();
    }

    TypeSpec authority() {
        TypeName listener = ParameterizedTypeName.get(Kernel.LISTENER, WildcardTypeName.supertypeOf(names.result()));
        TypeSpec.Builder type = TypeSpec.classBuilder(names.authority())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        "The owner of one state. Safe for use by several threads: one lock makes decision, change of\n"
                                + "state and the call of the listener one step.\n")
                .addField(FieldSpec.builder(Object.class, "lock", Modifier.PRIVATE, Modifier.FINAL)
                        .initializer("new Object()")
                        .build())
                .addField(listener, "listener", Modifier.PRIVATE, Modifier.FINAL)
                .addField(names.state(), "state", Modifier.PRIVATE)
                .addField(TypeName.LONG, "version", Modifier.PRIVATE)
                .addField(TypeName.BOOLEAN, "telling", Modifier.PRIVATE)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(names.state(), "state")
                        .addJavadoc("An authority without a listener.\n\n@param state the state to start from\n")
                        .addStatement("this.state = $T.present(state, $S)", Kernel.CHECKS, "state")
                        .addStatement("this.listener = null")
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(names.state(), "state")
                        .addParameter(listener, "listener")
                        .addJavadoc("An authority that tells a listener every result that takes effect.\n\n"
                                + "@param state the state to start from\n"
                                + "@param listener told while the lock is held; it must not call the authority back\n")
                        .addStatement("this.state = $T.present(state, $S)", Kernel.CHECKS, "state")
                        .addStatement("this.listener = $T.present(listener, $S)", Kernel.CHECKS, "listener")
                        .build())
                .addMethod(state())
                .addMethod(apply())
                .addMethod(explain())
                .addMethod(prepare())
                .addMethod(commit())
                .addMethod(settle())
                .addMethod(refuseReentry());
        context.machine().inputs().forEach(i -> type.addMethod(typed(i)));
        return type.build();
    }

    private MethodSpec state() {
        return MethodSpec.methodBuilder("state")
                .addModifiers(Modifier.PUBLIC)
                .returns(names.state())
                .addJavadoc("The current state.\n\n@return the current state\n")
                .beginControlFlow("synchronized (lock)")
                .addStatement("return state")
                .endControlFlow()
                .build();
    }

    private MethodSpec apply() {
        return MethodSpec.methodBuilder("apply")
                .addModifiers(Modifier.PUBLIC)
                .returns(names.result())
                .addParameter(names.input(), "input")
                .addJavadoc("Decides an input and, if it is accepted, moves to the state after.\n\n"
                        + "@param input the input\n@return what became of it\n")
                .beginControlFlow("synchronized (lock)")
                .addStatement("refuseReentry_()")
                .addStatement("$T result = $T.apply(state, input)", names.result(), names.face())
                .addStatement("settle_(result)")
                .addStatement("return result")
                .endControlFlow()
                .build();
    }

    private MethodSpec explain() {
        return MethodSpec.methodBuilder("explain")
                .addModifiers(Modifier.PUBLIC)
                .returns(explanation(names))
                .addParameter(names.input(), "input")
                .addJavadoc("Explains what {@code apply} would answer now, and applies nothing.\n\n"
                        + "@param input the input\n@return the decision and its guards\n")
                .addStatement("return $T.explain(state(), input)", names.face())
                .build();
    }

    private MethodSpec prepare() {
        return MethodSpec.methodBuilder("prepare")
                .addModifiers(Modifier.PUBLIC)
                .returns(names.prepared())
                .addParameter(names.input(), "input")
                .addJavadoc("Decides an input without moving. The state stays what it is until the step is committed.\n"
                        + "The listener is told when a step is committed.\n\n"
                        + "@param input the input\n@return the step, to be committed or discarded\n")
                .beginControlFlow("synchronized (lock)")
                .addStatement("refuseReentry_()")
                .addStatement("return new $T(this, version, $T.apply(state, input))", names.prepared(), names.face())
                .endControlFlow()
                .build();
    }

    private MethodSpec commit() {
        return MethodSpec.methodBuilder("commit_")
                .addModifiers(Modifier.PRIVATE)
                .returns(names.result())
                .addParameter(names.prepared(), "prepared")
                .beginControlFlow("synchronized (lock)")
                .addStatement("refuseReentry_()")
                .beginControlFlow("if (prepared.closed)")
                .addStatement("throw new IllegalStateException($S)", "the step was committed or discarded before")
                .endControlFlow()
                .beginControlFlow("if (prepared.version != version)")
                .addStatement(
                        "throw new IllegalStateException($S)", "the state has changed since the step was prepared")
                .endControlFlow()
                .addStatement("prepared.closed = true")
                .addStatement("settle_(prepared.result)")
                .addStatement("return prepared.result")
                .endControlFlow()
                .build();
    }

    private MethodSpec settle() {
        return MethodSpec.methodBuilder("settle_")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(names.result(), "result")
                .beginControlFlow("if (result instanceof $T)", names.accepted())
                .addStatement("state = (($T) result).after()", names.accepted())
                .addStatement("version++")
                .endControlFlow()
                .beginControlFlow("if (listener != null)")
                .addStatement("telling = true")
                .beginControlFlow("try")
                .addStatement("listener.onResult(result)")
                .nextControlFlow("finally")
                .addStatement("telling = false")
                .endControlFlow()
                .endControlFlow()
                .build();
    }

    private MethodSpec refuseReentry() {
        return MethodSpec.methodBuilder("refuseReentry_")
                .addModifiers(Modifier.PRIVATE)
                .beginControlFlow("if (telling)")
                .addStatement("throw new IllegalStateException($S)", "a listener called its authority back")
                .endControlFlow()
                .build();
    }

    private MethodSpec typed(Input input) {
        ClassName record = names.input(input);
        MethodSpec.Builder method = MethodSpec.methodBuilder(JavaNames.decapitalised(input.name()))
                .addModifiers(Modifier.PUBLIC)
                .returns(names.result());
        CodeBlock.Builder javadoc =
                Text.doc(input, "Applies " + input.name() + ".").toBuilder().add("\n");
        List<CodeBlock> arguments = new ArrayList<>();
        for (Component component : input.payload()) {
            String name = FaceNames.accessor(component);
            method.addParameter(JavaTypes.face(component.type()), name);
            javadoc.add(Text.tag(
                    "param",
                    name,
                    component.doc().isBlank() ? "the " + PayloadRecords.words(component.name()) : component.doc()));
            arguments.add(CodeBlock.of("$L", name));
        }
        javadoc.add("@return what became of it\n");
        CodeBlock value = arguments.isEmpty()
                ? CodeBlock.of("$T.INSTANCE", record)
                : CodeBlock.of("new $T($L)", record, CodeBlock.join(arguments, ", "));
        return method.addJavadoc(javadoc.build())
                .addStatement("return apply($L)", value)
                .build();
    }

    TypeSpec prepared() {
        return TypeSpec.classBuilder(names.prepared())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        "A decided step that has not taken effect. Only an authority makes one. Safe for use by several\n"
                                + "threads, under the lock of its authority.\n")
                .addField(names.authority(), "authority", Modifier.PRIVATE, Modifier.FINAL)
                .addField(TypeName.LONG, "version", Modifier.PRIVATE, Modifier.FINAL)
                .addField(names.result(), "result", Modifier.PRIVATE, Modifier.FINAL)
                .addField(TypeName.BOOLEAN, "closed", Modifier.PRIVATE)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(names.authority(), "authority")
                        .addParameter(TypeName.LONG, "version")
                        .addParameter(names.result(), "result")
                        .addStatement("this.authority = authority")
                        .addStatement("this.version = version")
                        .addStatement("this.result = result")
                        .build())
                .addMethod(MethodSpec.methodBuilder("result")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(names.result())
                        .addJavadoc("What was decided.\n\n@return what committing this step will have answered\n")
                        .addStatement("return result")
                        .build())
                .addMethod(MethodSpec.methodBuilder("commit")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(names.result())
                        .addJavadoc(
                                "Lets the step take effect. A step whose input was refused or ignored changes nothing, but is\n"
                                        + "committed under the same conditions.\n\n@return {@link #result()}\n"
                                        + "@throws IllegalStateException if it was committed or discarded before, or if the state has\n"
                                        + "    changed since it was prepared; the state is left as it is\n")
                        .addStatement("return authority.commit_(this)")
                        .build())
                .addMethod(MethodSpec.methodBuilder("discard")
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc(
                                "Gives the step up: it cannot be committed any more. A step that was committed stays so.\n")
                        .beginControlFlow("synchronized (authority.lock)")
                        .addStatement("closed = true")
                        .endControlFlow()
                        .build())
                .build();
    }

    static TypeName explanation(FaceNames names) {
        return ParameterizedTypeName.get(Kernel.EXPLANATION, names.result(), names.transition(), names.guard());
    }
}
