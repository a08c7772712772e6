package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Phase;
import javax.lang.model.element.Modifier;

/**
 * The mutable draft from which states with many fields are built: a constructor with one parameter per field would pass
 * the 255 slots of a method, and every transition would repeat it.
 */
final class DraftEmitter {
    private final MachineContext context;

    DraftEmitter(MachineContext context) {
        this.context = context;
    }

    ClassName name() {
        return context.names().beside("Draft_");
    }

    TypeSpec.Builder emit() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name())
                .addModifiers(Modifier.FINAL)
                .addJavadoc("A state in the making. It never leaves the method that makes it.\n");
        if (context.hasParameters()) {
            type.addField(context.names().parameters(), StateEmitter.PARAMETERS);
        }
        context.machine().fields().forEach(f -> type.addField(JavaTypes.raw(f.type()), FaceNames.accessor(f)));
        context.machine().phases().forEach(p -> type.addMethod(copy(p)));
        return type.addMethod(copyCommon());
    }

    private MethodSpec copy(Phase phase) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.STATIC)
                .returns(name())
                .addParameter(context.names().state(phase), "state")
                .addStatement("$T draft = new $T()", name(), name())
                .addStatement("draft.copyCommon_(state)");
        for (Field field : context.ownFields(phase)) {
            String name = FaceNames.accessor(field);
            method.addStatement("draft.$L = state.$L", name, name);
        }
        return method.addStatement("return draft").build();
    }

    private MethodSpec copyCommon() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("copyCommon_")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(new CommonStateEmitter(context).name(), "state");
        if (context.hasParameters()) {
            method.addStatement("$L = state.$L", StateEmitter.PARAMETERS, StateEmitter.PARAMETERS);
        }
        for (Field field : context.commonFields()) {
            method.addStatement("this.$L = state.$L", FaceNames.accessor(field), FaceNames.accessor(field));
        }
        return method.build();
    }
}
