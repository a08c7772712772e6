package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The sealed interface {@code Result}: what became of an input. */
final class ResultEmitter {
    private static final TypeVariableName R = TypeVariableName.get("R");

    private final MachineContext context;
    private final FaceNames names;

    ResultEmitter(MachineContext context) {
        this.context = context;
        this.names = context.names();
    }

    TypeSpec emit() {
        return TypeSpec.interfaceBuilder(names.result())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.SEALED)
                .addJavadoc("What became of an input.\n")
                .addMethod(fold("").addModifiers(Modifier.ABSTRACT)
                        .addJavadoc("Calls the function for the kind of this result and answers what it answers.\n\n")
                        .addJavadoc("@param <R> what the functions answer\n")
                        .addJavadoc("@param accepted for an accepted input\n")
                        .addJavadoc("@param rejected for a refused input\n")
                        .addJavadoc("@param ignored for an ignored input\n")
                        .addJavadoc("@return the answer of the function that was called\n")
                        .build())
                .addType(accepted())
                .addType(rejected())
                .addType(ignored())
                .build();
    }

    private TypeSpec accepted() {
        return new ImmutableClass(names.accepted(), "The input was accepted.")
                .part(names.transition(), "transition", "The transition that was taken.")
                .part(names.state(), "before", "The state before.")
                .part(names.state(), "after", "The state after; it may equal the one before.")
                .part(
                        ParameterizedTypeName.get(JavaTypes.LIST, names.effect()),
                        "effects",
                        "The effects in the order in which the transition lists them; unmodifiable.")
                .builder()
                .addSuperinterface(names.result())
                .addMethod(fold("accepted").addAnnotation(Override.class).build())
                .build();
    }

    private TypeSpec rejected() {
        ImmutableClass type = new ImmutableClass(names.rejected(), "The input was refused; the state is unchanged.")
                .part(names.phase(), "phase", "The phase in which it was refused.")
                .part(names.inputName(), "input", "The input that was refused.")
                .part(names.rejection(), "reason", "The reason.")
                .optional(
                        names.guard(), "guard", "The guard that failed; empty if the phase as such refuses the input.");
        if (context.hasRejectionPayload()) {
            type.optional(names.rejectionPayload(), "payload", "What the reason carries; empty if it carries nothing.");
        }
        return type.builder()
                .addSuperinterface(names.result())
                .addMethod(fold("rejected").addAnnotation(Override.class).build())
                .build();
    }

    private TypeSpec ignored() {
        return new ImmutableClass(names.ignored(), "The input was ignored; the state is unchanged.")
                .part(names.phase(), "phase", "The phase in which it was ignored.")
                .part(names.inputName(), "input", "The input that was ignored.")
                .part(ClassName.get(String.class), "why", "Why, in the words of the spec.")
                .builder()
                .addSuperinterface(names.result())
                .addMethod(fold("ignored").addAnnotation(Override.class).build())
                .build();
    }

    /** The method, with a body that calls one of its parameters if that is named. */
    private MethodSpec.Builder fold(String called) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("fold")
                .addModifiers(Modifier.PUBLIC)
                .addTypeVariable(R)
                .returns(R)
                .addParameter(function(names.accepted()), "accepted")
                .addParameter(function(names.rejected()), "rejected")
                .addParameter(function(names.ignored()), "ignored");
        return called.isEmpty() ? method : method.addStatement("return $L.apply(this)", called);
    }

    private static TypeName function(ClassName kind) {
        return ParameterizedTypeName.get(
                ClassName.get(Function.class), WildcardTypeName.supertypeOf(kind), WildcardTypeName.subtypeOf(R));
    }

    /** The sealed interface {@code Restoration}: what became of a snapshot. */
    static TypeSpec restoration(FaceNames names) {
        ClassName type = names.restoration();
        ClassName restored = type.nestedClass("Restored");
        ClassName refused = type.nestedClass("Refused");
        return TypeSpec.interfaceBuilder(type)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.SEALED)
                .addJavadoc("What became of a snapshot.\n")
                .addMethod(MethodSpec.methodBuilder("orElseThrow")
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .returns(names.state())
                        .addJavadoc("The state.\n\n@return the state\n")
                        .addJavadoc("@throws IllegalArgumentException if the snapshot was refused\n")
                        .build())
                .addType(new ImmutableClass(restored, "The snapshot is the content of a state.")
                        .part(names.state(), "state", "The state.")
                        .builder()
                        .addSuperinterface(type)
                        .addMethod(orElseThrow(names, CodeBlock.of("return state")))
                        .build())
                .addType(new ImmutableClass(refused, "The snapshot is not the content of any state.")
                        .part(
                                ClassName.get(String.class),
                                "name",
                                "The field whose value is not of its type, or the invariant that does not hold.")
                        .part(ClassName.get(String.class), "message", "What is wrong with it.")
                        .builder()
                        .addSuperinterface(type)
                        .addMethod(orElseThrow(
                                names, CodeBlock.of("throw new IllegalArgumentException(name + $S + message)", " ")))
                        .build())
                .build();
    }

    private static MethodSpec orElseThrow(FaceNames names, CodeBlock statement) {
        return MethodSpec.methodBuilder("orElseThrow")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(names.state())
                .addStatement(statement)
                .build();
    }

    /** The sealed interface {@code RejectionPayload} with a record per reason that carries something. */
    static TypeSpec payload(MachineContext context, PayloadRecords records) {
        FaceNames names = context.names();
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(names.rejectionPayload())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.SEALED)
                .addJavadoc("What reasons carry.\n");
        context.machine().rejections().stream()
                .filter(r -> !r.payload().isEmpty())
                .forEach(r -> type.addType(records.record(
                                names.rejectionPayload(r),
                                r.name(),
                                Text.doc(r, "What " + r.name() + " carries."),
                                r.payload())
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addSuperinterface(names.rejectionPayload())
                        .build()));
        return type.build();
    }
}
