package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Value;
import javax.lang.model.element.Modifier;

/** The enum of the rows of a policy: where each stands, what it says and what it answers. */
final class PolicyRows {
    /** The constant of the row that takes what the others leave; no row can be called so. */
    static final String OTHERWISE = "OTHERWISE";
    /** The initializer of a class holds 64 KB; a row with a large record takes about 100 bytes of it. */
    private static final int MOST = 500;

    private final Policy policy;
    private final ClassName name;

    PolicyRows(Policy policy, ClassName name) {
        this.policy = policy;
        this.name = name;
    }

    TypeSpec emit() {
        if (policy.rows().size() > MOST) {
            throw new IllegalArgumentException(policy.name() + " has "
                    + policy.rows().size() + " rows, its class has room for " + MOST + "; split the policy");
        }
        TypeSpec.Builder type = TypeSpec.enumBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addSuperinterface(Kernel.SPEC_ELEMENT)
                .addJavadoc("The rows.\n");
        for (Policy.Row row : policy.rows()) {
            type.addEnumConstant(
                    FaceNames.constant(row),
                    constant(row.name(), row.at().line(), row.doc(), row.because(), row.then()));
        }
        policy.otherwise()
                .ifPresent(o -> type.addEnumConstant(
                        OTHERWISE, constant("otherwise", o.at().line(), o.doc(), o.because(), o.then())));
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        TypeName text = ClassName.get(String.class);
        property(type, constructor, text, "specName", "");
        property(type, constructor, TypeName.INT, "line", "");
        property(type, constructor, text, "doc", "");
        property(type, constructor, text, "because", "why the row decides as it does; empty if no reason is given");
        property(type, constructor, JavaTypes.face(policy.output()), "output", "what the row answers");
        return type.addMethod(constructor.build())
                .addMethod(override("address", address()))
                .addMethod(override("file", Text.literal(policy.source().name())))
                .build();
    }

    private CodeBlock address() {
        CodeBlock ofRow = CodeBlock.of("$S + specName", policy.name() + "/rows/");
        return policy.otherwise().isPresent()
                ? CodeBlock.of("this == $L ? $S : $L", OTHERWISE, policy.name() + "/otherwise", ofRow)
                : ofRow;
    }

    private TypeSpec constant(String specName, int line, String doc, String because, Value output) {
        String place = Text.comment(policy.source().name()) + ":" + line;
        String fallback = because.isBlank() ? "The row " + specName + "." : because;
        return TypeSpec.anonymousClassBuilder(
                        "$S, $L, $L,\n$L,\n$L",
                        specName,
                        line,
                        Text.literal(doc.strip()),
                        Text.literal(because.strip()),
                        Values.face(output, policy.output()))
                .addJavadoc(Text.doc(doc, fallback))
                .addJavadoc("\n<p>Declared at $L.\n", Text.html(place))
                .build();
    }

    /** A property with its accessor, which overrides one of the interface if it has no description of its own. */
    private static void property(
            TypeSpec.Builder type, MethodSpec.Builder constructor, TypeName propertyType, String property, String doc) {
        type.addField(FieldSpec.builder(propertyType, property, Modifier.PRIVATE, Modifier.FINAL)
                .build());
        constructor.addParameter(propertyType, property).addStatement("this.$L = $L", property, property);
        MethodSpec.Builder accessor = MethodSpec.methodBuilder(property)
                .addModifiers(Modifier.PUBLIC)
                .returns(propertyType)
                .addStatement("return $L", property);
        type.addMethod(
                doc.isEmpty()
                        ? accessor.addAnnotation(Override.class).build()
                        : accessor.addJavadoc("$L.\n\n@return $L\n", SpecEnum.capitalised(doc), doc)
                                .build());
    }

    private static MethodSpec override(String method, CodeBlock value) {
        return MethodSpec.methodBuilder(method)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $L", value)
                .build();
    }
}
