package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.JavaNames;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypesFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.lang.model.element.Modifier;

/** The Java types of a types file and the class of its constants. */
final class TypesEmitter {
    private final TypesFile file;
    private final PayloadRecords records = new PayloadRecords(Optional.empty());

    TypesEmitter(TypesFile file) {
        this.file = file;
    }

    List<TypeSpec.Builder> emit() {
        List<TypeSpec.Builder> types = new ArrayList<>();
        for (TypesFile.Declared declared : file.types()) {
            type(declared).ifPresent(types::add);
        }
        if (!file.constants().isEmpty()) {
            types.add(constants());
        }
        return types;
    }

    private static CodeBlock description(TypesFile.Declared declared, String fallback) {
        String place = Text.comment(declared.at().source().name()) + ":"
                + declared.at().line();
        return CodeBlock.of("$L\n<p>Declared at $L.\n", Text.doc(declared, fallback), Text.html(place));
    }

    /** Ranges are plain numbers in Java, and what names an existing class needs none. */
    private Optional<TypeSpec.Builder> type(TypesFile.Declared declared) {
        if (declared.type() instanceof Type.Id id && id.javaClass().isEmpty()) {
            return Optional.of(id(declared, id));
        } else if (declared.type() instanceof Type.Enum e && e.javaClass().isEmpty()) {
            return Optional.of(enumeration(declared, e));
        } else if (declared.type() instanceof Type.Record r && r.javaClass().isEmpty()) {
            return Optional.of(records.record(
                            JavaTypes.className(r.name()),
                            declared.name(),
                            description(declared, "The record " + declared.name() + "."),
                            r.components())
                    .addModifiers(Modifier.PUBLIC));
        } else if (declared.type() instanceof Type.Variants v && v.javaClass().isEmpty()) {
            return Optional.of(variants(declared, v));
        }
        return Optional.empty();
    }

    private static TypeSpec.Builder id(TypesFile.Declared declared, Type.Id id) {
        ClassName name = JavaTypes.className(id.name());
        TypeName content = switch (id.representation()) {
            case STRING -> ClassName.get(String.class);
            case UUID -> ClassName.get(UUID.class);
            case LONG -> TypeName.LONG;
        };
        TypeSpec.Builder type = TypeSpec.recordBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(description(declared, "The id " + declared.name() + "."))
                .addJavadoc("\n@param value the value, compared only for equality\n");
        if (content.isPrimitive()) {
            type.recordConstructor(MethodSpec.constructorBuilder()
                    .addParameter(content, "value")
                    .build());
        } else {
            type.recordConstructor(MethodSpec.compactConstructorBuilder()
                    .addParameter(content, "value")
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("Refuses null.\n")
                    .addStatement("$T.present(value, $S)", Kernel.CHECKS, declared.name() + ".value")
                    .build());
        }
        return type.addMethod(MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name)
                .addParameter(content, "value")
                .addJavadoc("The id with a value.\n\n@param value the value\n@return the id\n")
                .addStatement("return new $T(value)", name)
                .build());
    }

    private static TypeSpec.Builder enumeration(TypesFile.Declared declared, Type.Enum type) {
        TypeSpec.Builder builder = TypeSpec.enumBuilder(JavaTypes.className(type.name()))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(description(declared, "The enum " + declared.name() + "."))
                .addField(FieldSpec.builder(String.class, "specName", Modifier.PRIVATE, Modifier.FINAL)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "specName")
                        .addStatement("this.specName = specName")
                        .build())
                .addMethod(MethodSpec.methodBuilder("specName")
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class)
                        .addJavadoc("The name as the spec has it.\n\n@return the name\n")
                        .addStatement("return specName")
                        .build());
        for (String member : type.members()) {
            String doc = declared.memberDocs().getOrDefault(member, "");
            builder.addEnumConstant(
                    JavaNames.screaming(member),
                    TypeSpec.anonymousClassBuilder("$S", member)
                            .addJavadoc(Text.doc(doc, "The member " + member + "."))
                            .build());
        }
        return builder;
    }

    private TypeSpec.Builder variants(TypesFile.Declared declared, Type.Variants type) {
        TypeSpec.Builder builder = TypeSpec.interfaceBuilder(JavaTypes.className(type.name()))
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addJavadoc(description(declared, "One of several cases."));
        for (Type.Variant variant : type.variants()) {
            builder.addType(records.record(
                            JavaTypes.variant(type, variant),
                            variant.name(),
                            Text.doc(variant.doc(), "The case " + variant.name() + "."),
                            variant.components())
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addSuperinterface(JavaTypes.className(type.name()))
                    .build());
        }
        return builder;
    }

    private TypeSpec.Builder constants() {
        TypeSpec.Builder type = TypeSpec.classBuilder(JavaTypes.className(file.constantsClass()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(CodeBlock.of(
                        "The constants of $L.\n", Text.html(file.source().name())))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        file.constants().forEach(c -> type.addField(FaceEmitter.constant(c)));
        return type;
    }
}
