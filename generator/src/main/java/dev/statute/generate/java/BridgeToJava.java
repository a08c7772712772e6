package dev.statute.generate.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.JavaNames;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The private methods of a bridge that turn values of the spec into objects, made as they are needed. */
final class BridgeToJava {
    /** The type of the components of a record, variant or payload. */
    static final ParameterizedTypeName PARTS = ParameterizedTypeName.get(Map.class, String.class, Value.class);

    private final BridgeTypes types;
    private final Map<String, MethodSpec> methods = new LinkedHashMap<>();

    BridgeToJava(BridgeTypes types) {
        this.types = types;
    }

    List<MethodSpec> methods() {
        return List.copyOf(methods.values());
    }

    /** An expression for the object that the public face takes for a value; an option is an {@code Optional}. */
    CodeBlock convert(Type type, CodeBlock value) {
        if (type instanceof Type.Bool) {
            return CodeBlock.of("$T.bool($L)", Kit.JAVA_VALUES, value);
        } else if (type instanceof Type.Int) {
            return CodeBlock.of("$T.number($L)", Kit.JAVA_VALUES, value);
        } else if (JsonForms.isForeign(type)) {
            return CodeBlock.of("$L.object($L, this::$L)", types.handedOut(type), value, types.maker(type));
        } else if (type instanceof Type.Id id) {
            CodeBlock content = CodeBlock.of("$T.$L($L)", Kit.JAVA_VALUES, content(id), value);
            return Values.isPlain(id) ? content : CodeBlock.of("$T.of($L)", JavaTypes.raw(id), content);
        }
        return CodeBlock.of("$L($L)", method(type), value);
    }

    private static String content(Type.Id id) {
        return switch (id.representation()) {
            case STRING -> "text";
            case UUID -> "uuid";
            case LONG -> "token";
        };
    }

    /** Declares a variable, named as {@link JsonReaders#variable} says, for each component that is held in a map. */
    CodeBlock variables(List<Component> components, String map) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Component component : components) {
            code.addStatement(
                    "$T $L = $L",
                    JavaTypes.face(component.type()),
                    JsonReaders.variable(component),
                    convert(component.type(), CodeBlock.of("$T.part($L, $S)", Kit.JAVA_VALUES, map, component.name())));
        }
        return code.build();
    }

    private String method(Type type) {
        String name = "java_" + types.of(type);
        if (!methods.containsKey(name)) {
            MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE)
                    .returns(JavaTypes.face(type))
                    .addParameter(Value.class, "value");
            // Before the body, so that methods stand in the order in which they are called.
            methods.put(name, method.build());
            methods.put(name, method.addCode(body(type)).build());
        }
        return name;
    }

    private CodeBlock body(Type type) {
        if (type instanceof Type.Enum e) {
            return constants(type, e.members());
        } else if (type instanceof Type.PhaseOf p) {
            return constants(type, p.phases());
        } else if (type instanceof Type.Option option) {
            return collection("option", option.element());
        } else if (type instanceof Type.SetOf set) {
            return collection("set", set.element());
        } else if (type instanceof Type.SeqOf seq) {
            return collection("seq", seq.element());
        } else if (type instanceof Type.MapOf map) {
            return CodeBlock.builder()
                    .addStatement(
                            "return $T.map(value, $L, $L)", Kit.JAVA_VALUES, function(map.key()), function(map.value()))
                    .build();
        } else if (type instanceof Type.Record record) {
            return CodeBlock.builder()
                    .addStatement("$T parts = $T.parts(value)", PARTS, Kit.JAVA_VALUES)
                    .add(variables(record.components(), "parts"))
                    .addStatement("return new $T($L)", JavaTypes.raw(type), JsonReaders.variables(record.components()))
                    .build();
        } else if (type instanceof Type.Variants variants) {
            return variants(variants);
        }
        throw new IllegalArgumentException(type + " is no type of a field or payload");
    }

    private CodeBlock collection(String method, Type element) {
        return CodeBlock.builder()
                .addStatement("return $T.$L(value, $L)", Kit.JAVA_VALUES, method, function(element))
                .build();
    }

    private CodeBlock function(Type element) {
        return CodeBlock.of("each -> $L", convert(element, CodeBlock.of("each")));
    }

    private static CodeBlock constants(Type type, List<String> names) {
        return choose(
                CodeBlock.of("$T.name(value)", Kit.JAVA_VALUES),
                names,
                name -> CodeBlock.of("$T.$L", JavaTypes.raw(type), JavaNames.screaming(name)),
                CodeBlock.of("$T.unknown(value)", Kit.JAVA_VALUES));
    }

    /** A {@code return} of a choice by name. */
    static CodeBlock choose(
            CodeBlock selector, List<String> names, Function<String, CodeBlock> result, CodeBlock otherwise) {
        if (names.isEmpty()) {
            return CodeBlock.builder().addStatement("throw $L", otherwise).build();
        }
        CodeBlock.Builder code =
                CodeBlock.builder().add("return switch ($L) {\n", selector).indent();
        names.forEach(name -> code.add("case $S -> $L;\n", name, result.apply(name)));
        return code.add("default -> throw $L;\n", otherwise)
                .unindent()
                .add("};\n")
                .build();
    }

    private CodeBlock variants(Type.Variants type) {
        List<String> names = type.variants().stream().map(Type.Variant::name).toList();
        return CodeBlock.builder()
                .addStatement("$T variant = $T.variant(value)", Value.VariantValue.class, Kit.JAVA_VALUES)
                .add(choose(
                        CodeBlock.of("variant.variant()"),
                        names,
                        name -> CodeBlock.of("$L(variant.components())", variant(type, name)),
                        CodeBlock.of("$T.unknown(value)", Kit.JAVA_VALUES)))
                .build();
    }

    private String variant(Type.Variants type, String variantName) {
        Type.Variant variant = type.variant(variantName).orElseThrow();
        String name = "java_" + types.of(type) + "_" + variantName;
        methods.put(
                name,
                MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PRIVATE)
                        .returns(JavaTypes.variant(type, variant))
                        .addParameter(PARTS, "parts")
                        .addCode(variables(variant.components(), "parts"))
                        .addStatement(
                                "return new $T($L)",
                                JavaTypes.variant(type, variant),
                                JsonReaders.variables(variant.components()))
                        .build());
        return name;
    }
}
