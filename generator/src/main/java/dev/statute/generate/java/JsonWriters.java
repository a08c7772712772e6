package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.JavaNames;
import dev.statute.spec.model.Type;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The private methods of a codec that write values of types, made as they are needed. */
final class JsonWriters {
    private final JsonNames names;
    private final JsonForms forms;
    private final Map<String, MethodSpec> methods = new LinkedHashMap<>();

    JsonWriters(JsonNames names, JsonForms forms) {
        this.names = names;
        this.forms = forms;
    }

    List<MethodSpec> methods() {
        return List.copyOf(methods.values());
    }

    /** A statement that writes a value to {@code out}; an option is an {@code Optional}. */
    CodeBlock write(Type type, CodeBlock value) {
        if (type instanceof Type.Bool) {
            return CodeBlock.of("out.writeBoolean($L)", value);
        } else if (type instanceof Type.Int) {
            return CodeBlock.of("out.writeNumber($L)", value);
        } else if (JsonForms.isForeign(type)) {
            return CodeBlock.of("out.writeString($L.write($L))", forms.form(type), value);
        } else if (type instanceof Type.Id id) {
            return switch (id.representation()) {
                case STRING -> CodeBlock.of("out.writeString($L)", content(id, value));
                case UUID -> CodeBlock.of("out.writeString($L.toString())", content(id, value));
                case LONG -> CodeBlock.of("out.writeNumber($L)", content(id, value));
            };
        }
        return CodeBlock.of("$L($L, out)", method(type), value);
    }

    private static CodeBlock content(Type.Id id, CodeBlock value) {
        return Values.isPlain(id) ? value : CodeBlock.of("$L.value()", value);
    }

    /** Writes components as an object, in the order of their declaration. */
    CodeBlock object(List<Component> components, Function<Component, CodeBlock> value) {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("out.writeStartObject()");
        for (Component component : components) {
            code.addStatement("out.writeFieldName($S)", component.name())
                    .addStatement(write(component.type(), value.apply(component)));
        }
        return code.addStatement("out.writeEndObject()").build();
    }

    private String method(Type type) {
        String name = "write_" + names.of(type);
        if (!methods.containsKey(name)) {
            MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(JavaTypes.face(type), "value")
                    .addParameter(Jackson.GENERATOR, "out")
                    .addException(IOException.class);
            // Before the body, so that methods stand in the order in which they are called.
            methods.put(name, method.build());
            methods.put(name, method.addCode(body(type)).build());
        }
        return name;
    }

    private CodeBlock body(Type type) {
        if (type instanceof Type.Enum e) {
            return constants(e.members());
        } else if (type instanceof Type.PhaseOf p) {
            return constants(p.phases());
        } else if (type instanceof Type.Option option) {
            return CodeBlock.builder()
                    .beginControlFlow("if (value.isPresent())")
                    .addStatement(write(option.element(), CodeBlock.of("value.get()")))
                    .nextControlFlow("else")
                    .addStatement("out.writeNull()")
                    .endControlFlow()
                    .build();
        } else if (type instanceof Type.SeqOf seq) {
            return elements(seq.element(), CodeBlock.of("value"));
        } else if (type instanceof Type.SetOf set) {
            return CodeBlock.builder()
                    .add(sorted(JavaTypes.boxed(set.element()), "value", order(set.element())))
                    .add(elements(set.element(), CodeBlock.of("sorted")))
                    .build();
        } else if (type instanceof Type.MapOf map) {
            return entries(map);
        } else if (type instanceof Type.Record record) {
            return object(record.components(), c -> CodeBlock.of("value.$L()", FaceNames.accessor(c)));
        } else if (type instanceof Type.Variants variants) {
            return variants(variants);
        }
        throw new IllegalArgumentException(type + " is no type of a field or payload");
    }

    private static CodeBlock constants(List<String> constants) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("out.writeString(switch (value) {\n").indent();
        constants.forEach(name -> code.add("case $L -> $S;\n", JavaNames.screaming(name), name));
        return code.unindent().add("});\n").build();
    }

    private CodeBlock elements(Type element, CodeBlock all) {
        return CodeBlock.builder()
                .addStatement("out.writeStartArray()")
                .beginControlFlow("for ($T element : $L)", JavaTypes.boxed(element), all)
                .addStatement(write(element, CodeBlock.of("element")))
                .endControlFlow()
                .addStatement("out.writeEndArray()")
                .build();
    }

    private CodeBlock entries(Type.MapOf map) {
        TypeName entry = ParameterizedTypeName.get(
                ClassName.get(Map.Entry.class), JavaTypes.boxed(map.key()), JavaTypes.boxed(map.value()));
        return CodeBlock.builder()
                .add(sorted(
                        entry,
                        "value.entrySet()",
                        CodeBlock.of("$T.comparingByKey($L)", Map.Entry.class, order(map.key()))))
                .addStatement("out.writeStartArray()")
                .beginControlFlow("for ($T entry : sorted)", entry)
                .addStatement("out.writeStartArray()")
                .addStatement(write(map.key(), CodeBlock.of("entry.getKey()")))
                .addStatement(write(map.value(), CodeBlock.of("entry.getValue()")))
                .addStatement("out.writeEndArray()")
                .endControlFlow()
                .addStatement("out.writeEndArray()")
                .build();
    }

    private static CodeBlock sorted(TypeName element, String all, CodeBlock order) {
        return CodeBlock.builder()
                .addStatement("$T<$T> sorted = new $T<>($L)", List.class, element, ArrayList.class, all)
                .addStatement("sorted.sort($L)", order)
                .build();
    }

    /** An order that does not depend on hash codes, which differ from run to run. */
    private CodeBlock order(Type type) {
        TypeName element = JavaTypes.boxed(type);
        if (JsonForms.isForeign(type)) {
            return CodeBlock.of("$T.comparing($L::write)", Comparator.class, forms.form(type));
        } else if (type instanceof Type.Id id && !Values.isPlain(id)) {
            return CodeBlock.of("$T.comparing($T::value)", Comparator.class, element);
        } else if (type instanceof Type.Bool
                || type instanceof Type.Int
                || type instanceof Type.Id
                || type instanceof Type.Enum
                || type instanceof Type.PhaseOf) {
            return CodeBlock.of("$T.<$T>naturalOrder()", Comparator.class, element);
        }
        return CodeBlock.of("$T.comparing(this::$L)", Comparator.class, text(type));
    }

    /** A method that gives the JSON of a value as its text. */
    private String text(Type type) {
        String name = "text_" + names.of(type);
        methods.put(
                name,
                MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PRIVATE)
                        .returns(String.class)
                        .addParameter(JavaTypes.boxed(type), "value")
                        .addStatement("$T text = new $T()", StringWriter.class, StringWriter.class)
                        .beginControlFlow("try ($T out = FACTORY.createGenerator(text))", Jackson.GENERATOR)
                        .addStatement(write(type, CodeBlock.of("value")))
                        .nextControlFlow("catch ($T e)", IOException.class)
                        .addStatement("throw new $T(e)", UncheckedIOException.class)
                        .endControlFlow()
                        .addStatement("return text.toString()")
                        .build());
        return name;
    }

    /** An object with one field, whose name is the variant. */
    private CodeBlock variants(Type.Variants type) {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("out.writeStartObject()");
        for (Type.Variant variant : type.variants()) {
            // The underscore keeps the variable apart from parameters.
            String variable = "as_" + variant.name();
            code.beginControlFlow("if (value instanceof $T $L)", JavaTypes.variant(type, variant), variable)
                    .addStatement("out.writeFieldName($S)", variant.name())
                    .add(object(variant.components(), c -> CodeBlock.of("$L.$L()", variable, FaceNames.accessor(c))))
                    .endControlFlow();
        }
        return code.addStatement("out.writeEndObject()").build();
    }
}
