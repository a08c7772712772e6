package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.Field;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The superclass of the states of a machine with many fields: it holds those that exist in every phase. */
final class CommonStateEmitter {
    private final MachineContext context;

    CommonStateEmitter(MachineContext context) {
        this.context = context;
    }

    ClassName name() {
        return context.names().beside("Common_");
    }

    TypeSpec.Builder emit() {
        List<Field> fields = context.commonFields();
        MethodSpec.Builder constructor =
                MethodSpec.constructorBuilder().addParameter(new DraftEmitter(context).name(), "draft");
        TypeSpec.Builder type = TypeSpec.classBuilder(name())
                .addModifiers(Modifier.ABSTRACT)
                .addJavadoc("The fields that exist in every phase.\n");
        if (context.hasParameters()) {
            type.addField(context.names().parameters(), StateEmitter.PARAMETERS, Modifier.FINAL);
            constructor.addStatement("this.$L = draft.$L", StateEmitter.PARAMETERS, StateEmitter.PARAMETERS);
        }
        for (Field field : fields) {
            String name = FaceNames.accessor(field);
            type.addField(FieldSpec.builder(JavaTypes.raw(field.type()), name, Modifier.FINAL)
                    .build());
            constructor.addStatement("this.$L = draft.$L", name, name);
        }
        type.addMethod(constructor.build());
        fields.forEach(f -> type.addMethod(StateEmitter.plainAccessor(f).build()));
        return addValueMethods(type, new ValueMethods(context, fields, context.hasParameters()));
    }

    private TypeSpec.Builder addValueMethods(TypeSpec.Builder type, ValueMethods values) {
        return type.addMethod(method("sameCommon_", TypeName.BOOLEAN)
                        .addParameter(name(), "other_")
                        .addStatement("return true$L", values.equal(CodeBlock.of("other_")))
                        .build())
                .addMethod(method("commonHash_", TypeName.INT)
                        .addStatement("int hash_ = 1")
                        .addCode(values.hash())
                        .addStatement("return hash_")
                        .build())
                .addMethod(method("commonText_", ClassName.get(String.class))
                        .addStatement("return $S$L", "", values.text(false))
                        .build());
    }

    private static MethodSpec.Builder method(String name, TypeName result) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.FINAL).returns(result);
    }
}
