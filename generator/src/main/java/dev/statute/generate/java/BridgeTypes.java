package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.JavaNames;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/**
 * The types that a bridge names: a constant for each of their names, and a method for each class that the spec only names,
 * which makes its values. Nothing can be asked of such values, so the bridge remembers those that it handed out:
 *
 * <pre>
 * private static final TypeName TYPE_Blob = new TypeName("com.example", "Blob");
 * private final HandedOut&lt;URI&gt; handed_Blob = new HandedOut&lt;&gt;(TYPE_Blob);
 * protected abstract URI blob(long number);
 * </pre>
 */
final class BridgeTypes {
    private static final ClassName TYPE_NAME = ClassName.get(TypeName.class);

    private final JsonNames names = new JsonNames();
    private final Map<TypeName, String> constants = new LinkedHashMap<>();
    private final Map<Type, String> makers = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>(Set.of("wait"));

    /** The name of a type as part of the name of a method. */
    String of(Type type) {
        return names.of(type);
    }

    /** The constant for the name of a type. */
    CodeBlock constant(Type type) {
        TypeName name = Types.nameOf(type).orElseThrow();
        return CodeBlock.of("$L", constants.computeIfAbsent(name, n -> free("TYPE_" + n.simpleName())));
    }

    /** The field that remembers the objects of a type. */
    CodeBlock handedOut(Type type) {
        return CodeBlock.of("handed_$L", maker(type));
    }

    /** The method that makes the objects of a type. */
    String maker(Type type) {
        constant(type);
        return makers.computeIfAbsent(
                type,
                t -> free(JavaNames.decapitalised(Types.nameOf(t).orElseThrow().simpleName())));
    }

    private String free(String wanted) {
        String name = wanted;
        while (SourceVersion.isKeyword(name) || !taken.add(name)) {
            name += "_";
        }
        return name;
    }

    /** Adds constants, fields and methods, once all types are known. */
    void addTo(TypeSpec.Builder bridge) {
        constants.forEach((name, constant) -> bridge.addField(
                FieldSpec.builder(TYPE_NAME, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("new $T($S, $S)", TYPE_NAME, name.packageName(), name.simpleName())
                        .build()));
        makers.forEach((type, maker) -> {
            bridge.addField(FieldSpec.builder(
                            ParameterizedTypeName.get(Kit.HANDED_OUT, JavaTypes.boxed(type)),
                            "handed_" + maker,
                            Modifier.PRIVATE,
                            Modifier.FINAL)
                    .initializer("new $T<>($L)", Kit.HANDED_OUT, constant(type))
                    .build());
            bridge.addMethod(make(type, maker));
        });
        bridge.addModifiers(Modifier.PUBLIC, isAbstract() ? Modifier.ABSTRACT : Modifier.FINAL);
    }

    /** Whether the tester has to make some of the values. */
    boolean isAbstract() {
        return makers.keySet().stream().anyMatch(type -> !isMade(type));
    }

    private boolean isMade(Type type) {
        return type instanceof Type.Id id && Values.hasFactory(id);
    }

    private MethodSpec make(Type type, String maker) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(maker).returns(JavaTypes.boxed(type)).addParameter(long.class, "number");
        if (isMade(type)) {
            Type.Id id = (Type.Id) type;
            return method.addModifiers(Modifier.PRIVATE)
                    .addStatement("return $T.of($L)", JavaTypes.raw(type), content(id))
                    .build();
        }
        return method.addModifiers(Modifier.PROTECTED, Modifier.ABSTRACT)
                .addJavadoc(
                        "A value of the type $L.\n\n@param number which one\n"
                                + "@return an object that is equal to that of the same number and of no other\n",
                        Types.text(type))
                .build();
    }

    private CodeBlock content(Type.Id id) {
        return switch (id.representation()) {
            case STRING -> CodeBlock.of("new $T($L, number).toString()", Value.Token.class, constant(id));
            case UUID -> CodeBlock.of("new $T(0L, number)", java.util.UUID.class);
            case LONG -> CodeBlock.of("number");
        };
    }
}
