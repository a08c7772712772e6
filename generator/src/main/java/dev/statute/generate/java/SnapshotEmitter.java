package dev.statute.generate.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Phase;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The sealed interface {@code Snapshot} with one plain record per phase, and the conversion of states to them. */
final class SnapshotEmitter {
    private final MachineContext context;
    private final FaceNames names;

    SnapshotEmitter(MachineContext context) {
        this.context = context;
        this.names = context.names();
    }

    TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(names.snapshot())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.SEALED)
                .addJavadoc(
                        "The content of a state as plain data, for storing. Anyone can make one, with any content;\n"
                                + "only {@code restore} turns it into a state.\n")
                .addMethod(MethodSpec.methodBuilder("phase")
                        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                        .returns(names.phase())
                        .addJavadoc("The phase.\n")
                        .build());
        context.machine().phases().forEach(p -> type.addType(snapshot(p)));
        SnapshotLayout.common(context).forEach(p -> type.addType(part(p)));
        return type.build();
    }

    private TypeSpec snapshot(Phase phase) {
        SnapshotLayout layout = new SnapshotLayout(context, phase);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        CodeBlock.Builder javadoc =
                CodeBlock.builder().add("The content of a state in the phase $L.\n", Text.html(phase.name()));
        if (context.hasParameters()) {
            constructor.addParameter(ParameterSpec.builder(names.parameters(), layout.parametersComponent())
                    .build());
        }
        TypeSpec.Builder type = TypeSpec.recordBuilder(layout.type())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(names.snapshot());
        for (SnapshotLayout.Part part : layout.parts()) {
            constructor.addParameter(
                    ParameterSpec.builder(part.type(), part.component()).build());
            if (!part.common()) {
                type.addType(part(part));
            }
        }
        layout.fields().forEach(f -> constructor.addParameter(component(f)));
        return type.addJavadoc(javadoc.build())
                .recordConstructor(constructor.build())
                .addMethod(MethodSpec.methodBuilder("phase")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(names.phase())
                        .addStatement("return $T.$L", names.phase(), FaceNames.constant(phase))
                        .build())
                .build();
    }

    private static ParameterSpec component(Field field) {
        return ParameterSpec.builder(JavaTypes.face(field.type()), FaceNames.accessor(field))
                .build();
    }

    private static TypeSpec part(SnapshotLayout.Part part) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        part.fields().forEach(f -> constructor.addParameter(component(f)));
        return TypeSpec.recordBuilder(part.type())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                        part.common()
                                ? "Some of the fields that exist in every phase: Java allows no record to hold all of them.\n"
                                : "Some of the fields: Java allows no record to hold all of them.\n")
                .recordConstructor(constructor.build())
                .build();
    }

    /** The record {@code Parameters}. */
    static TypeSpec parameters(MachineContext context) {
        List<Component> components = context.machine().parameters().stream()
                .map(p -> new Component(p.name(), p.type(), p.doc(), p.at()))
                .toList();
        return new PayloadRecords(Optional.of(context.bounds()))
                .record(
                        context.names().parameters(),
                        "Parameters",
                        CodeBlock.of("The values that are fixed for the life of an instance.\n"),
                        components)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .build();
    }
}
