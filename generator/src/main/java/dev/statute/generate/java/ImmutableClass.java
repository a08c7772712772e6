package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** A final class with value equality that, unlike a record, only its package can make. */
final class ImmutableClass {
    private final ClassName name;
    private final String doc;
    private final List<Part> parts = new ArrayList<>();

    private record Part(TypeName type, String name, String doc, boolean optional) {}

    ImmutableClass(ClassName name, String doc) {
        this.name = name;
        this.doc = doc;
    }

    ImmutableClass part(TypeName type, String part, String description) {
        parts.add(new Part(type, part, description, false));
        return this;
    }

    /** A part that is null inside and an {@code Optional} outside. */
    ImmutableClass optional(TypeName type, String part, String description) {
        parts.add(new Part(type, part, description, true));
        return this;
    }

    TypeSpec.Builder builder() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L\n", doc);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        for (Part part : parts) {
            type.addField(FieldSpec.builder(part.type(), part.name(), Modifier.PRIVATE, Modifier.FINAL)
                    .build());
            constructor.addParameter(part.type(), part.name()).addStatement("this.$L = $L", part.name(), part.name());
        }
        type.addMethod(constructor.build());
        parts.forEach(p -> type.addMethod(accessor(p)));
        return type.addMethod(equalsMethod()).addMethod(hashCodeMethod()).addMethod(toStringMethod());
    }

    private static MethodSpec accessor(Part part) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(part.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L\n\n@return $L\n", part.doc(), part.doc());
        return part.optional()
                ? method.returns(ParameterizedTypeName.get(JavaTypes.OPTIONAL, part.type()))
                        .addStatement("return $T.ofNullable($L)", JavaTypes.OPTIONAL, part.name())
                        .build()
                : method.returns(part.type())
                        .addStatement("return $L", part.name())
                        .build();
    }

    private MethodSpec equalsMethod() {
        CodeBlock.Builder all = CodeBlock.builder().add("other instanceof $T", name);
        for (Part part : parts) {
            all.add("\n&& $T.equals($L, (($T) other).$L)", Objects.class, part.name(), name, part.name());
        }
        return MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(Object.class, "other")
                .addStatement("return $L", all.build())
                .build();
    }

    private MethodSpec hashCodeMethod() {
        List<CodeBlock> names =
                parts.stream().map(p -> CodeBlock.of("$L", p.name())).toList();
        return MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.INT)
                .addStatement("return $T.hash($L)", Objects.class, CodeBlock.join(names, ", "))
                .build();
    }

    private MethodSpec toStringMethod() {
        CodeBlock.Builder text = CodeBlock.builder().add("$S", name.simpleName() + "[");
        String separator = "";
        for (Part part : parts) {
            text.add(" + $S + $L", separator + part.name() + "=", part.name());
            separator = ", ";
        }
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $L + $S", text.build(), "]")
                .build();
    }
}
