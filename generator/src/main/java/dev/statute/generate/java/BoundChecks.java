package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The class beside a machine's face that looks for values outside their declared type. Its methods answer what is wrong,
 * in words, or null; who calls decides whether that is the caller's mistake or the machine's.
 *
 * <p>For {@code set of RunId max 3}:
 *
 * <pre>
 * static String setOfRunIdMax3(Set&lt;RunId&gt; value) {
 *     String problem = Checks.size(value.size(), 3L);
 *     ...
 * }
 * </pre>
 */
final class BoundChecks {
    private final ClassName owner;
    private final Map<Type, String> names = new LinkedHashMap<>();
    private final Set<Type> emitted = new HashSet<>();
    private final Map<Type, String> computing = new LinkedHashMap<>();
    private final Map<Type, String> sizing = new LinkedHashMap<>();
    private final List<MethodSpec> methods = new ArrayList<>();

    BoundChecks(ClassName owner) {
        this.owner = owner;
    }

    /** An expression that answers what is wrong with a value, which is not null unless the type is an option. */
    CodeBlock problem(Type type, CodeBlock value) {
        if (type instanceof Type.Int t) {
            return CodeBlock.of("$T.range($L, $LL, $LL)", Kernel.CHECKS, value, t.min(), t.max());
        }
        return CodeBlock.of("$T.$L($L)", owner, method(type), value);
    }

    /** An expression that gives a value the machine computed, or throws a fault that names the element. */
    CodeBlock computed(Type type, CodeBlock value, String element) {
        if (type instanceof Type.Int t) {
            return CodeBlock.of("$T.computed($L, $LL, $LL, $S)", Kernel.CHECKS, value, t.min(), t.max(), element);
        }
        return CodeBlock.of("$T.$L($L, $S)", owner, computing.computeIfAbsent(type, this::computing), value, element);
    }

    /** The same for a collection whose elements are known to lie in their type, so that only its size is looked at. */
    CodeBlock sized(Type type, CodeBlock value, String element) {
        return CodeBlock.of("$T.$L($L, $S)", owner, sizing.computeIfAbsent(type, this::sizing), value, element);
    }

    private String computing(Type type) {
        String problem = method(type);
        return passing("computed_" + problem, type, CodeBlock.of("$L(value)", problem));
    }

    private String sizing(Type type) {
        CodeBlock problem = CodeBlock.of("$T.size(value.size(), $LL)", Kernel.CHECKS, max(type));
        return passing("sized_" + nameOf(type), type, problem);
    }

    /** A method that gives the value, or throws a fault if there is a problem with it. */
    private String passing(String name, Type type, CodeBlock problem) {
        methods.add(MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .returns(JavaTypes.raw(type))
                .addParameter(JavaTypes.raw(type), "value")
                .addParameter(String.class, "element")
                .addStatement("return $T.computed(value, $L, element)", Kernel.CHECKS, problem)
                .build());
        return name;
    }

    private static long max(Type type) {
        if (type instanceof Type.SetOf t) {
            return t.max();
        } else if (type instanceof Type.SeqOf t) {
            return t.max();
        }
        return ((Type.MapOf) type).max();
    }

    boolean isEmpty() {
        return methods.isEmpty();
    }

    /** The class. */
    TypeSpec.Builder emit() {
        return TypeSpec.classBuilder(owner)
                .addJavadoc("Looks for values outside of their declared ranges and sizes.\n")
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethods(methods);
    }

    private String method(Type type) {
        String name = nameOf(type);
        if (!emitted.add(type)) {
            return name;
        }
        methods.add(MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .returns(String.class)
                .addParameter(JavaTypes.raw(type), "value")
                .addCode(body(type))
                .build());
        return name;
    }

    private String nameOf(Type type) {
        String known = names.get(type);
        if (known != null) {
            return known;
        }
        String name = name(type);
        names.put(type, name);
        return name;
    }

    private String name(Type type) {
        StringBuilder name = new StringBuilder();
        for (String word : Types.text(type).split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                name.append(
                                name.length() == 0
                                        ? word.substring(0, 1).toLowerCase(Locale.ROOT)
                                        : word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
        }
        // Types of one text differ in their packages or in the bounds of a name, and negative bounds lose their sign.
        return names.containsValue(name.toString()) ? name + "_" + names.size() : name.toString();
    }

    private CodeBlock body(Type type) {
        if (type instanceof Type.Option t) {
            return CodeBlock.builder()
                    .addStatement("return value == null ? null : $L", problem(t.element(), CodeBlock.of("value")))
                    .build();
        } else if (type instanceof Type.SetOf t) {
            return elements(t.element(), t.max());
        } else if (type instanceof Type.SeqOf t) {
            return elements(t.element(), t.max());
        } else if (type instanceof Type.MapOf t) {
            return entries(t);
        } else if (type instanceof Type.Variants t) {
            return variants(t);
        }
        List<Component> components = type instanceof Type.Record r
                ? r.components()
                : ((Type.Case) type).variant().components();
        CodeBlock.Builder code = CodeBlock.builder().addStatement("String problem = null");
        components(code, components, "value");
        return code.addStatement("return problem").build();
    }

    private CodeBlock elements(Type element, long max) {
        CodeBlock.Builder code = size(max).beginControlFlow("for ($T element : value)", JavaTypes.boxed(element));
        part(code, element, "element", "an element");
        return code.endControlFlow().addStatement("return null").build();
    }

    private CodeBlock entries(Type.MapOf type) {
        TypeName key = JavaTypes.boxed(type.key());
        TypeName value = JavaTypes.boxed(type.value());
        CodeBlock.Builder code = size(type.max())
                .beginControlFlow("for ($T.Entry<$T, $T> entry : value.entrySet())", Map.class, key, value);
        part(code, type.key(), "entry.getKey()", "a key");
        part(code, type.value(), "entry.getValue()", "a value");
        return code.endControlFlow().addStatement("return null").build();
    }

    private static CodeBlock.Builder size(long max) {
        return CodeBlock.builder()
                .addStatement("String problem = $T.size(value.size(), $LL)", Kernel.CHECKS, max)
                .beginControlFlow("if (problem != null)")
                .addStatement("return problem")
                .endControlFlow();
    }

    private void part(CodeBlock.Builder code, Type type, String part, String role) {
        code.beginControlFlow("if ($L == null)", part)
                .addStatement("return $S", "holds null")
                .endControlFlow();
        if (Bounds.areLimited(type)) {
            code.addStatement("problem = $L", problem(type, CodeBlock.of("$L", part)))
                    .beginControlFlow("if (problem != null)")
                    .addStatement("return $S + problem", "holds " + role + " that ")
                    .endControlFlow();
        }
    }

    private CodeBlock variants(Type.Variants type) {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("String problem = null");
        for (Type.Variant variant : type.variants()) {
            if (Bounds.anyLimited(variant.components())) {
                ClassName record = JavaTypes.variant(type, variant);
                code.beginControlFlow("if (value instanceof $T)", record)
                        .addStatement("$T variant = ($T) value", record, record);
                components(code, variant.components(), "variant");
                code.endControlFlow();
            }
        }
        return code.addStatement("return problem").build();
    }

    private void components(CodeBlock.Builder code, List<Component> components, String target) {
        for (Component component : components) {
            if (Bounds.areLimited(component.type())) {
                String opened = component.type() instanceof Type.Option ? ".orElse(null)" : "";
                CodeBlock value = CodeBlock.of("$L.$L()$L", target, FaceNames.accessor(component), opened);
                code.addStatement("problem = $L", problem(component.type(), value))
                        .beginControlFlow("if (problem != null)")
                        .addStatement("return $S + problem", "has a component `" + component.name() + "` that ")
                        .endControlFlow();
            }
        }
    }
}
