package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.JavaNames;
import dev.statute.spec.model.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The private methods of a codec that read values of types, made as they are needed. */
final class JsonReaders {
    private final JsonNames names;
    private final JsonForms forms;
    private final ClassName reader;
    private final Map<String, MethodSpec> methods = new LinkedHashMap<>();

    /** @param reader the class that the codec reads with */
    JsonReaders(JsonNames names, JsonForms forms, ClassName reader) {
        this.names = names;
        this.forms = forms;
        this.reader = reader;
    }

    List<MethodSpec> methods() {
        return List.copyOf(methods.values());
    }

    /** An expression that reads a value from {@code in}; an option becomes an {@code Optional}. */
    CodeBlock read(Type type) {
        if (type instanceof Type.Bool) {
            return CodeBlock.of("in.bool()");
        } else if (type instanceof Type.Int range) {
            return CodeBlock.of("in.integer($LL, $LL)", range.min(), range.max());
        } else if (JsonForms.isForeign(type)) {
            return CodeBlock.of("in.formed($L)", forms.form(type));
        } else if (type instanceof Type.Id id) {
            CodeBlock content = switch (id.representation()) {
                case STRING -> CodeBlock.of("in.text()");
                case UUID -> CodeBlock.of("in.uuid()");
                case LONG -> CodeBlock.of("in.integer($T.MIN_VALUE, $T.MAX_VALUE)", Long.class, Long.class);
            };
            return Values.isPlain(id) ? content : CodeBlock.of("$T.of($L)", JavaTypes.raw(id), content);
        }
        return CodeBlock.of("$L(in)", method(type));
    }

    /** Reads an object with exactly these components into variables, each named by {@link #variable}. */
    CodeBlock object(List<Component> components) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (components.isEmpty()) {
            return code.beginControlFlow("if (in.nextField(in.startObject()))")
                    .addStatement("throw in.unknownField()")
                    .endControlFlow()
                    .build();
        }
        for (Component component : components) {
            TypeName type = JavaTypes.face(component.type());
            String none = component.type() instanceof Type.Bool ? "false" : type.isPrimitive() ? "0L" : "null";
            code.addStatement("$T $L = $L", type, variable(component), none);
        }
        code.addStatement("$T<$T> seen = in.startObject()", Set.class, String.class)
                .beginControlFlow("while (in.nextField(seen))")
                .add("switch (in.fieldName()) {\n")
                .indent();
        for (Component component : components) {
            code.add("case $S -> $L = $L;\n", component.name(), variable(component), read(component.type()));
        }
        code.add("default -> throw in.unknownField();\n").unindent().add("}\n").endControlFlow();
        List<CodeBlock> required =
                components.stream().map(c -> CodeBlock.of("$S", c.name())).toList();
        return code.addStatement("in.require(seen, $L)", CodeBlock.join(required, ", "))
                .build();
    }

    /** The underscore keeps it apart from {@code in} and {@code seen}. */
    static String variable(Element element) {
        return FaceNames.accessor(element) + "_";
    }

    /** The variables of components as arguments. */
    static CodeBlock variables(List<Component> components) {
        List<CodeBlock> variables = new ArrayList<>();
        components.forEach(c -> variables.add(CodeBlock.of("$L", variable(c))));
        return CodeBlock.join(variables, ", ");
    }

    /**
     * A switch over the variable {@code name} as the end of a statement.
     *
     * @param what what the names are, for the refusal of others
     */
    static CodeBlock choose(List<String> names, Function<String, CodeBlock> value, String what) {
        CodeBlock.Builder code = CodeBlock.builder().add("switch (name) {\n").indent();
        names.forEach(each -> code.add("case $S -> $L;\n", each, value.apply(each)));
        return code.add("default -> throw in.unknownName(name, $S);\n", what)
                .unindent()
                .add("};\n")
                .build();
    }

    private String method(Type type) {
        String name = "read_" + names.of(type);
        if (!methods.containsKey(name)) {
            MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE)
                    .returns(JavaTypes.face(type))
                    .addParameter(reader, "in");
            // Before the body, so that methods stand in the order in which they are called.
            methods.put(name, method.build());
            methods.put(name, method.addCode(body(type)).build());
        }
        return name;
    }

    private CodeBlock body(Type type) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (type instanceof Type.Enum e) {
            constants(code, type, e.members(), "member of " + e.name().simpleName());
        } else if (type instanceof Type.PhaseOf p) {
            constants(code, type, p.phases(), "phase of " + p.machine().simpleName());
        } else if (type instanceof Type.Option option) {
            code.beginControlFlow("if (in.isNull())")
                    .addStatement("return $T.empty()", JavaTypes.OPTIONAL)
                    .endControlFlow()
                    .addStatement("return $T.of($L)", JavaTypes.OPTIONAL, read(option.element()));
        } else if (type instanceof Type.SeqOf seq) {
            elements(code, seq.element(), seq.max(), "$T<$T> values = new $T<>()", List.class, ArrayList.class);
            code.addStatement("return $T.copyOf(values)", Kernel.SEQS);
        } else if (type instanceof Type.SetOf set) {
            elements(code, set.element(), set.max(), "$T<$T> values = new $T<>()", Set.class, LinkedHashSet.class);
            code.addStatement("return $T.copyOf(values)", Kernel.SETS);
        } else if (type instanceof Type.MapOf map) {
            entries(code, map);
        } else if (type instanceof Type.Record record) {
            code.add(object(record.components()))
                    .addStatement("return new $T($L)", JavaTypes.raw(type), variables(record.components()));
        } else if (type instanceof Type.Variants variants) {
            variants(code, variants);
        } else {
            throw new IllegalArgumentException(type + " is no type of a field or payload");
        }
        return code.build();
    }

    private static void constants(CodeBlock.Builder code, Type type, List<String> constants, String what) {
        code.addStatement("String name = in.text()")
                .add("return ")
                .add(choose(constants, c -> CodeBlock.of("$T.$L", JavaTypes.raw(type), JavaNames.screaming(c)), what));
    }

    private void elements(
            CodeBlock.Builder code, Type element, long max, String declaration, Class<?> type, Class<?> made) {
        boolean distinct = type == Set.class;
        code.addStatement(declaration, type, JavaTypes.boxed(element), made)
                .addStatement("in.startArray()")
                .beginControlFlow("while (in.nextElement())")
                .addStatement(distinct ? "in.distinct(values.add($L))" : "values.add($L)", read(element))
                .addStatement("in.limit(values.size(), $LL)", max)
                .endControlFlow();
    }

    private void entries(CodeBlock.Builder code, Type.MapOf map) {
        TypeName key = JavaTypes.boxed(map.key());
        TypeName value = JavaTypes.boxed(map.value());
        code.addStatement("$T<$T, $T> values = new $T<>()", Map.class, key, value, LinkedHashMap.class)
                .addStatement("in.startArray()")
                .beginControlFlow("while (in.nextElement())")
                .addStatement("in.startEntry()")
                .addStatement("$T key = $L", JavaTypes.raw(map.key()), read(map.key()))
                .addStatement("in.distinct(!values.containsKey(key))")
                .addStatement("in.entryPart()")
                .addStatement("values.put(key, $L)", read(map.value()))
                .addStatement("in.endEntry()")
                .addStatement("in.limit(values.size(), $LL)", map.max())
                .endControlFlow()
                .addStatement("return $T.copyOf(values)", Kernel.MAPS);
    }

    private void variants(CodeBlock.Builder code, Type.Variants type) {
        List<String> all = type.variants().stream().map(Type.Variant::name).toList();
        code.addStatement("String name = in.startVariant()")
                .add("$T value = ", JavaTypes.raw(type))
                .add(choose(
                        all,
                        v -> CodeBlock.of("$L(in)", variant(type, v)),
                        "variant of " + type.name().simpleName()))
                .addStatement("in.endVariant()")
                .addStatement("return value");
    }

    private String variant(Type.Variants type, String variantName) {
        Type.Variant variant = type.variant(variantName).orElseThrow();
        String name = "read_" + names.of(type) + "_" + variantName;
        methods.put(
                name,
                MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PRIVATE)
                        .returns(JavaTypes.variant(type, variant))
                        .addParameter(reader, "in")
                        .addCode(object(variant.components()))
                        .addStatement(
                                "return new $T($L)", JavaTypes.variant(type, variant), variables(variant.components()))
                        .build());
        return name;
    }
}
