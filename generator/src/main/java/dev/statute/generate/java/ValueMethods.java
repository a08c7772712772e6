package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Type;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Equality by value, hash code and text of some fields of a state, with what the superclass adds. */
final class ValueMethods {
    private final MachineContext context;
    private final List<Field> fields;
    private final boolean parameters;

    /**
     * @param parameters whether the parameters of the machine are among the fields
     */
    ValueMethods(MachineContext context, List<Field> fields, boolean parameters) {
        this.context = context;
        this.fields = fields;
        this.parameters = parameters;
    }

    /** Overrides the methods of {@code Object} in the class of a state. */
    void addTo(TypeSpec.Builder type, ClassName name, String phase) {
        boolean common = context.usesDrafts();
        CodeBlock.Builder equal = CodeBlock.builder().add("other_ instanceof $T", name);
        if (common) {
            equal.add("\n&& sameCommon_(($T) other_)", name);
        }
        equal.add(equal(CodeBlock.of("(($T) other_)", name)));
        type.addMethod(overriding("equals", TypeName.BOOLEAN)
                .addParameter(Object.class, "other_")
                .addStatement("return $L", equal.build())
                .build());
        MethodSpec.Builder hash = overriding("hashCode", TypeName.INT).addStatement("int hash_ = $S.hashCode()", phase);
        if (common) {
            hash.addStatement("hash_ = 31 * hash_ + commonHash_()");
        }
        type.addMethod(hash.addCode(hash()).addStatement("return hash_").build());
        type.addMethod(overriding("toString", ClassName.get(String.class))
                .addStatement(
                        "return $S$L$L\n+ $S",
                        phase + "{",
                        common ? CodeBlock.of(" + commonText_()") : CodeBlock.of(""),
                        text(common),
                        "}")
                .build());
    }

    private static MethodSpec.Builder overriding(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }

    /** Comparisons with the fields of another object, each after {@code &&}. */
    CodeBlock equal(CodeBlock other) {
        CodeBlock.Builder all = CodeBlock.builder();
        if (parameters) {
            all.add("\n&& $L.equals($L.$L)", StateEmitter.PARAMETERS, other, StateEmitter.PARAMETERS);
        }
        for (Field field : fields) {
            Java mine = Java.atom("$L", FaceNames.accessor(field));
            Java theirs = Java.atom("$L.$L", other, FaceNames.accessor(field));
            all.add(
                    "\n&& $L",
                    OperatorEmitter.equal(field.type(), mine, theirs, true).in(Java.AND));
        }
        return all.build();
    }

    /** Statements that add the fields to {@code hash_}. */
    CodeBlock hash() {
        CodeBlock.Builder code = CodeBlock.builder();
        if (parameters) {
            code.addStatement("hash_ = 31 * hash_ + $L.hashCode()", StateEmitter.PARAMETERS);
        }
        for (Field field : fields) {
            Class<?> owner = field.type() instanceof Type.Int
                    ? Long.class
                    : field.type() instanceof Type.Bool ? Boolean.class : Objects.class;
            code.addStatement("hash_ = 31 * hash_ + $T.hashCode($L)", owner, FaceNames.accessor(field));
        }
        return code.build();
    }

    /** The fields as text, each after {@code +}. */
    CodeBlock text(boolean continued) {
        CodeBlock.Builder text = CodeBlock.builder();
        String separator = continued ? ", " : "";
        for (Field field : fields) {
            String name = FaceNames.accessor(field);
            text.add("\n+ $S + ", separator + field.name() + "=");
            text.add(
                    field.type() instanceof Type.Option
                            ? CodeBlock.of("$T.toString($L, $S)", Objects.class, name, "none")
                            : CodeBlock.of("$L", name));
            separator = ", ";
        }
        return text.build();
    }
}
