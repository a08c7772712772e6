package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Constant;
import dev.statute.spec.model.Effect;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.Phase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The public class of a machine with all its nested types. */
final class FaceEmitter {
    private final MachineContext context;
    private final Machine machine;
    private final FaceNames names;
    private final PayloadRecords records;
    private final Helpers helpers = new Helpers();

    FaceEmitter(MachineContext context) {
        this.context = context;
        this.machine = context.machine();
        this.names = context.names();
        this.records = new PayloadRecords(Optional.of(context.bounds()));
    }

    TypeSpec.Builder emit(FaceEnums enums) {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.face())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("$L\n", Text.doc(machine, "The machine " + machine.name() + "."))
                .addJavadoc(
                        "<p>Declared at $L, version $L.\n", Text.html(context.place(machine.at())), machine.version());
        machine.constants().forEach(c -> type.addField(constant(c)));
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        starts(type);
        type.addMethod(apply()).addMethod(explain()).addMethod(snapshot()).addMethod(restore());
        helpers.methods().forEach(type::addMethod);
        List<TypeSpec> enumTypes = enums.emit();
        type.addType(enumTypes.get(0));
        if (context.hasParameters()) {
            type.addType(SnapshotEmitter.parameters(context));
        }
        AuthorityEmitter authority = new AuthorityEmitter(context);
        type.addType(new StateEmitter(context).emit())
                .addType(inputs())
                .addType(effects())
                .addType(new ResultEmitter(context).emit())
                .addType(authority.authority())
                .addType(authority.prepared())
                .addType(new SnapshotEmitter(context).emit())
                .addType(ResultEmitter.restoration(names));
        enumTypes.subList(1, enumTypes.size()).forEach(type::addType);
        if (context.hasRejectionPayload()) {
            type.addType(ResultEmitter.payload(context, records));
        }
        return type;
    }

    /** A public constant of a machine or types file. */
    static FieldSpec constant(Constant constant) {
        return FieldSpec.builder(
                        JavaTypes.face(constant.type()),
                        constant.name(),
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc(Text.doc(constant, "The constant " + constant.name() + "."))
                .initializer(Values.face(constant.value(), constant.type()))
                .build();
    }

    private void starts(TypeSpec.Builder type) {
        Phase phase = machine.initial();
        ExprEmitter exprs = new ExprEmitter(Scope.initial(names), helpers);
        CheckedValues values = new CheckedValues(context);
        Map<String, CodeBlock> initial = new LinkedHashMap<>();
        for (Field field : context.fields(phase)) {
            Expr init = field.init()
                    .orElseThrow(() -> new IllegalArgumentException(
                            context.address("fields", field) + " has no value in the initial phase"));
            initial.put(
                    field.name(), values.raw(exprs, exprs.fold(init), field.type(), context.address("fields", field)));
        }
        CodeBlock made =
                new NewState(context, phase, CodeBlock.of("parameters")).declare("state", Optional.empty(), initial);
        MethodSpec.Builder start = MethodSpec.methodBuilder("initial")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(names.state());
        if (context.hasParameters()) {
            start.addParameter(names.parameters(), "parameters")
                    .addJavadoc("The state in which an instance starts.\n\n@param parameters fixed for its life\n"
                            + "@return the initial state\n")
                    .addStatement("$T.present(parameters, $S)", Kernel.CHECKS, "parameters");
            type.addMethod(defaultParameters())
                    .addMethod(MethodSpec.methodBuilder("initial")
                            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                            .returns(names.state())
                            .addJavadoc("The state in which an instance with the default parameters starts.\n\n"
                                    + "@return the initial state\n")
                            .addStatement("return initial(defaultParameters())")
                            .build());
        } else {
            start.addJavadoc("The state in which an instance starts.\n\n@return the initial state\n");
        }
        type.addMethod(start.addCode(made).addStatement("return state").build());
    }

    private MethodSpec defaultParameters() {
        List<CodeBlock> values = machine.parameters().stream()
                .map((Parameter p) -> Values.face(p.defaultValue(), p.type()))
                .toList();
        return MethodSpec.methodBuilder("defaultParameters")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(names.parameters())
                .addJavadoc("The parameters with their default values.\n\n@return the default parameters\n")
                .addStatement("return new $T($L)", names.parameters(), CodeBlock.join(values, ", "))
                .build();
    }

    private MethodSpec apply() {
        return MethodSpec.methodBuilder("apply")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(names.result())
                .addParameter(names.state(), "state")
                .addParameter(names.input(), "input")
                .addJavadoc("Decides an input. Pure: the same arguments always give an equal result.\n\n"
                        + "@param state the state before\n@param input the input\n@return what became of it\n"
                        + "@throws dev.statute.kernel.MachineFault if the spec contradicts itself\n")
                .addCode(dispatch("apply"))
                .build();
    }

    private MethodSpec explain() {
        return MethodSpec.methodBuilder("explain")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(AuthorityEmitter.explanation(names))
                .addParameter(names.state(), "state")
                .addParameter(names.input(), "input")
                .addJavadoc(
                        "Explains what {@code apply} answers: the same decision, and every guard with its value.\n\n"
                                + "@param state the state before\n@param input the input\n@return the decision and its guards\n"
                                + "@throws dev.statute.kernel.MachineFault if the spec contradicts itself\n")
                .addCode(dispatch("explain"))
                .build();
    }

    private CodeBlock dispatch(String method) {
        if (machine.inputs().isEmpty()) {
            return CodeBlock.builder()
                    .addStatement("throw new NullPointerException($S)", "there is no input")
                    .build();
        }
        CodeBlock.Builder code = CodeBlock.builder()
                .add("return switch (input.$L()) {\n", context.inputTag())
                .indent();
        for (Input input : machine.inputs()) {
            code.add(
                    "case $L -> $T.$L(state, ($T) input);\n",
                    FaceNames.constant(input),
                    names.cell(input),
                    method,
                    names.input(input));
        }
        return code.unindent().add("};\n").build();
    }

    private MethodSpec snapshot() {
        return MethodSpec.methodBuilder("snapshot")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(names.snapshot())
                .addParameter(names.state(), "state")
                .addJavadoc("The content of a state as plain data.\n\n@param state the state\n@return its content\n")
                .addStatement("return $T.take(state)", new RestoreEmitter(context).name())
                .build();
    }

    private MethodSpec restore() {
        return MethodSpec.methodBuilder("restore")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(names.restoration())
                .addParameter(names.snapshot(), "snapshot")
                .addJavadoc(
                        "Turns a snapshot back into a state, if it is one: all values are of their types and all invariants\n"
                                + "of the phase hold.\n\n@param snapshot the content\n@return the state, or what is wrong\n")
                .addStatement("return $T.restore(snapshot)", new RestoreEmitter(context).name())
                .build();
    }

    private TypeSpec inputs() {
        if (machine.inputs().isEmpty()) {
            return uninhabited(names.input(), "An input. This machine takes none.");
        }
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(names.input())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.SEALED)
                .addJavadoc("An input with its payload. Constructors refuse values outside of their declared types.\n")
                .addMethod(tag(context.inputTag(), names.inputName(), "Which input it is."));
        for (Input input : machine.inputs()) {
            type.addType(payload(names.input(input), input, input.payload(), "The input " + input.name() + ".")
                    .addSuperinterface(names.input())
                    .addMethod(tagOf(context.inputTag(), names.inputName(), input))
                    .build());
        }
        return type.build();
    }

    private TypeSpec effects() {
        if (machine.effects().isEmpty()) {
            return uninhabited(names.effect(), "An effect. This machine has none.");
        }
        String tag = context.effectTag();
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(names.effect())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.SEALED)
                .addJavadoc("Something that an accepted input asks others to do.\n")
                .addMethod(tag(tag, names.effectName(), "Which effect it is."));
        for (Effect effect : machine.effects()) {
            type.addType(payload(names.effect(effect), effect, effect.payload(), "The effect " + effect.name() + ".")
                    .addSuperinterface(names.effect())
                    .addMethod(tagOf(tag, names.effectName(), effect))
                    .build());
        }
        return type.build();
    }

    private TypeSpec.Builder payload(ClassName name, Element element, List<Component> components, String doc) {
        TypeSpec.Builder type = records.record(name, element.name(), context.javadoc(element, doc), components)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC);
        return components.isEmpty() ? type.addField(PayloadRecords.instance(name)) : type;
    }

    private static MethodSpec tag(String method, TypeName type, String doc) {
        return MethodSpec.methodBuilder(method)
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(type)
                .addJavadoc("$L\n\n@return the constant for it\n", doc)
                .build();
    }

    private static MethodSpec tagOf(String method, ClassName type, Element element) {
        return MethodSpec.methodBuilder(method)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $T.$L", type, FaceNames.constant(element))
                .build();
    }

    /** A sealed interface has to permit something; a type without values is a class without instances. */
    private static TypeSpec uninhabited(ClassName name, String doc) {
        return TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L\n", doc)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .build();
    }
}
