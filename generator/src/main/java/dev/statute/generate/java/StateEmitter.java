package dev.statute.generate.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.Definition;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Type;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The sealed interface {@code State} with one final class per phase.
 *
 * <pre>
 * final class Staged implements State {
 *     final long attemptCount;
 *     Staged(long attemptCount) { ... }            // package-private: nobody outside makes a state
 *     public long attemptCount() { ... }
 *     public long attemptsLeft() { return MAX_ATTEMPTS - this.attemptCount; }
 * }
 * </pre>
 */
final class StateEmitter {
    /** Of the field that carries the parameters; no name of the language ends like this. */
    static final String PARAMETERS = "parameters_";

    private final MachineContext context;
    private final FaceNames names;

    StateEmitter(MachineContext context) {
        this.context = context;
        this.names = context.names();
    }

    TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(names.state())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.SEALED)
                .addJavadoc(
                        "A state, which is immutable: one class per phase, with the fields of that phase. States come from\n"
                                + "{@code initial}, from accepted inputs and from {@code restore}, never from a constructor.\n")
                .addMethod(abstractMethod("phase", names.phase(), Text.doc("The phase.", "")));
        context.machine().fields().stream()
                .filter(f -> existsEverywhere(f.phases().size()))
                .forEach(f -> type.addMethod(abstractMethod(
                        FaceNames.accessor(f),
                        JavaTypes.face(f.type()),
                        context.javadoc(f, "The field " + f.name() + "."))));
        context.machine().definitions().stream()
                .filter(d -> existsEverywhere(d.phases().size()))
                .forEach(d -> type.addMethod(definition(d)
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .addJavadoc(context.javadoc(d, "The definition " + d.name() + "."))
                        .build()));
        context.machine().phases().forEach(p -> type.addType(state(p)));
        return type.build();
    }

    private boolean existsEverywhere(int phases) {
        return phases == context.machine().phases().size();
    }

    private static MethodSpec abstractMethod(String name, TypeName type, CodeBlock doc) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(type)
                .addJavadoc(doc)
                .build();
    }

    private TypeSpec state(Phase phase) {
        List<Field> fields = context.usesDrafts() ? context.ownFields(phase) : context.fields(phase);
        TypeSpec.Builder type = TypeSpec.classBuilder(names.state(phase))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(names.state())
                .addJavadoc(context.javadoc(phase, "The phase " + phase.name() + "."));
        if (context.usesDrafts()) {
            type.superclass(new CommonStateEmitter(context).name());
        } else if (context.hasParameters()) {
            type.addField(names.parameters(), PARAMETERS, Modifier.FINAL);
        }
        for (Field field : fields) {
            type.addField(FieldSpec.builder(JavaTypes.raw(field.type()), FaceNames.accessor(field), Modifier.FINAL)
                    .build());
        }
        type.addMethod(context.usesDrafts() ? draftConstructor(fields) : constructor(fields));
        type.addMethod(MethodSpec.methodBuilder("phase")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(names.phase())
                .addStatement("return $T.$L", names.phase(), FaceNames.constant(phase))
                .build());
        fields.forEach(f -> type.addMethod(accessor(f)));
        definitions(type, phase);
        new ValueMethods(context, fields, context.hasParameters() && !context.usesDrafts())
                .addTo(type, names.state(phase), phase.name());
        return type.build();
    }

    private MethodSpec constructor(List<Field> fields) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        if (context.hasParameters()) {
            constructor.addParameter(names.parameters(), PARAMETERS);
            constructor.addStatement("this.$L = $L", PARAMETERS, PARAMETERS);
        }
        for (Field field : fields) {
            String name = FaceNames.accessor(field);
            constructor.addParameter(JavaTypes.raw(field.type()), name).addStatement("this.$L = $L", name, name);
        }
        return constructor.build();
    }

    private MethodSpec draftConstructor(List<Field> fields) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(new DraftEmitter(context).name(), "draft")
                .addStatement("super(draft)");
        for (Field field : fields) {
            String name = FaceNames.accessor(field);
            constructor.addStatement("this.$L = draft.$L", name, name);
        }
        return constructor.build();
    }

    private MethodSpec accessor(Field field) {
        MethodSpec.Builder method = plainAccessor(field);
        if (existsEverywhere(field.phases().size())) {
            method.addAnnotation(Override.class);
        } else {
            method.addJavadoc(context.javadoc(field, "The field " + field.name() + "."));
        }
        return method.build();
    }

    /** The method that reads a field. */
    static MethodSpec.Builder plainAccessor(Field field) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(FaceNames.accessor(field))
                .addModifiers(Modifier.PUBLIC)
                .returns(JavaTypes.face(field.type()));
        return field.type() instanceof Type.Option
                ? method.addStatement("return $T.ofNullable($L)", JavaTypes.OPTIONAL, FaceNames.accessor(field))
                : method.addStatement("return $L", FaceNames.accessor(field));
    }

    private void definitions(TypeSpec.Builder type, Phase phase) {
        Helpers helpers = new Helpers();
        for (Definition definition : context.machine().definitions()) {
            if (definition.phases().contains(phase)) {
                type.addMethod(definition(definition, phase, helpers));
            }
        }
        helpers.methods().forEach(type::addMethod);
    }

    private MethodSpec definition(Definition definition, Phase phase, Helpers helpers) {
        Scope scope = Scope.of(names, phase, "this");
        for (Local parameter : definition.parameters()) {
            String opened = parameter.type() instanceof Type.Option ? ".orElse(null)" : "";
            scope = scope.with(parameter, CodeBlock.of("$L$L", Scope.variable(parameter), opened));
        }
        ExprEmitter exprs = new ExprEmitter(scope, helpers);
        MethodSpec.Builder method = definition(definition).addModifiers(Modifier.PUBLIC);
        if (existsEverywhere(definition.phases().size())) {
            method.addAnnotation(Override.class);
        } else {
            method.addJavadoc(context.javadoc(definition, "The definition " + definition.name() + "."));
        }
        return method.addComment("$L define $L", context.place(definition.at()), definition.name())
                .addStatement("return $L", exprs.face(exprs.fold(definition.body())))
                .build();
    }

    private static MethodSpec.Builder definition(Definition definition) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(FaceNames.accessor(definition)).returns(JavaTypes.face(definition.type()));
        for (Local parameter : definition.parameters()) {
            method.addParameter(ParameterSpec.builder(JavaTypes.face(parameter.type()), Scope.variable(parameter))
                    .build());
        }
        return method;
    }
}
