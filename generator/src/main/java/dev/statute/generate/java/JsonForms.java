package dev.statute.generate.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The types of a codec whose values are of classes that the spec only names. Nobody but the application knows how to write
 * these, so it hands in a form for each.
 */
final class JsonForms {
    private final Map<Type, String> fields = new LinkedHashMap<>();

    /** Whether values of the type are written by the application. */
    static boolean isForeign(Type type) {
        return type instanceof Type.Opaque
                || type instanceof Type.Id id && id.javaClass().isPresent() && !Values.isPlain(id);
    }

    /** The field that holds the form of a type. */
    CodeBlock form(Type type) {
        String field = fields.computeIfAbsent(type, t -> {
            String name = "form_" + Types.nameOf(t).orElseThrow().simpleName();
            return fields.containsValue(name) ? name + "_" + fields.size() : name;
        });
        return CodeBlock.of("this.$L", field);
    }

    /** Adds the fields and the constructor that takes them, once all types are known. */
    void addTo(TypeSpec.Builder codec) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("A codec. It can be shared.\n");
        String separator = "\n";
        for (Map.Entry<Type, String> entry : fields.entrySet()) {
            TypeName form = ParameterizedTypeName.get(Kernel.TEXT_FORM, JavaTypes.boxed(entry.getKey()));
            String field = entry.getValue();
            codec.addField(form, field, Modifier.PRIVATE, Modifier.FINAL);
            constructor
                    .addParameter(form, field)
                    .addStatement("this.$L = $T.present($L, $S)", field, Kernel.CHECKS, field, field)
                    .addJavadoc("$L@param $L how $L is written\n", separator, field, Types.text(entry.getKey()));
            separator = "";
        }
        codec.addMethod(constructor.build());
    }
}
