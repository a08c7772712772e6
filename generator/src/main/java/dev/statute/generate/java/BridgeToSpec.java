package dev.statute.generate.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.JavaNames;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The private methods of a bridge that turn objects into values of the spec, made as they are needed. */
final class BridgeToSpec {
    private final BridgeTypes types;
    private final Map<String, MethodSpec> methods = new LinkedHashMap<>();

    BridgeToSpec(BridgeTypes types) {
        this.types = types;
    }

    List<MethodSpec> methods() {
        return List.copyOf(methods.values());
    }

    /** An expression for the value of an object as the public face shows it; an option is an {@code Optional}. */
    CodeBlock convert(Type type, CodeBlock object) {
        if (type instanceof Type.Bool) {
            return CodeBlock.of("new $T($L)", Value.Bool.class, object);
        } else if (type instanceof Type.Int) {
            return CodeBlock.of("new $T($L)", Value.Int.class, object);
        } else if (JsonForms.isForeign(type)) {
            return CodeBlock.of("$L.value($L)", types.handedOut(type), object);
        } else if (type instanceof Type.Id id) {
            CodeBlock content = Values.isPlain(id) ? object : CodeBlock.of("$L.value()", object);
            return CodeBlock.of("$T.token($L, $L)", Kit.SPEC_VALUES, types.constant(type), content);
        }
        return CodeBlock.of("$L($L)", method(type), object);
    }

    /** Declares a map of components in the order of their declaration. */
    CodeBlock parts(String map, List<Component> components, Function<Component, CodeBlock> object) {
        CodeBlock.Builder code =
                CodeBlock.builder().addStatement("$T $L = new $T<>()", BridgeToJava.PARTS, map, LinkedHashMap.class);
        for (Component component : components) {
            code.addStatement(
                    "$L.put($S, $L)", map, component.name(), convert(component.type(), object.apply(component)));
        }
        return code.build();
    }

    private String method(Type type) {
        String name = "spec_" + types.of(type);
        if (!methods.containsKey(name)) {
            MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE)
                    .returns(Value.class)
                    .addParameter(JavaTypes.face(type), "object");
            // Before the body, so that methods stand in the order in which they are called.
            methods.put(name, method.build());
            methods.put(name, method.addCode(body(type)).build());
        }
        return name;
    }

    private CodeBlock body(Type type) {
        if (type instanceof Type.Enum e) {
            return constants(type, Value.Member.class, e.members());
        } else if (type instanceof Type.PhaseOf p) {
            return constants(type, Value.PhaseName.class, p.phases());
        } else if (type instanceof Type.Option option) {
            return collection("option", option.element());
        } else if (type instanceof Type.SetOf set) {
            return collection("set", set.element());
        } else if (type instanceof Type.SeqOf seq) {
            return collection("seq", seq.element());
        } else if (type instanceof Type.MapOf map) {
            return CodeBlock.builder()
                    .addStatement(
                            "return $T.map(object, $L, $L)",
                            Kit.SPEC_VALUES,
                            function(map.key()),
                            function(map.value()))
                    .build();
        } else if (type instanceof Type.Record record) {
            return CodeBlock.builder()
                    .add(parts("parts", record.components(), c -> CodeBlock.of("object.$L()", FaceNames.accessor(c))))
                    .addStatement("return new $T($L, parts)", Value.RecordValue.class, types.constant(type))
                    .build();
        } else if (type instanceof Type.Variants variants) {
            return variants(variants);
        }
        throw new IllegalArgumentException(type + " is no type of a field or payload");
    }

    private CodeBlock collection(String method, Type element) {
        return CodeBlock.builder()
                .addStatement("return $T.$L(object, $L)", Kit.SPEC_VALUES, method, function(element))
                .build();
    }

    private CodeBlock function(Type element) {
        return CodeBlock.of("each -> $L", convert(element, CodeBlock.of("each")));
    }

    private CodeBlock constants(Type type, Class<?> value, List<String> names) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("return new $T($L, switch (object) {\n", value, types.constant(type))
                .indent();
        names.forEach(name -> code.add("case $L -> $S;\n", JavaNames.screaming(name), name));
        return code.unindent().add("});\n").build();
    }

    private CodeBlock variants(Type.Variants type) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Type.Variant variant : type.variants()) {
            code.beginControlFlow("if (object instanceof $T as_$L)", JavaTypes.variant(type, variant), variant.name())
                    .addStatement("return $L(as_$L)", variant(type, variant), variant.name())
                    .endControlFlow();
        }
        return code.addStatement("throw $T.unknown(object)", Kit.SPEC_VALUES).build();
    }

    private String variant(Type.Variants type, Type.Variant variant) {
        String name = "spec_" + types.of(type) + "_" + variant.name();
        methods.put(
                name,
                MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PRIVATE)
                        .returns(Value.class)
                        .addParameter(JavaTypes.variant(type, variant), "object")
                        .addCode(parts(
                                "parts", variant.components(), c -> CodeBlock.of("object.$L()", FaceNames.accessor(c))))
                        .addStatement(
                                "return new $T($L, $S, parts)",
                                Value.VariantValue.class,
                                types.constant(type),
                                variant.name())
                        .build());
        return name;
    }
}
