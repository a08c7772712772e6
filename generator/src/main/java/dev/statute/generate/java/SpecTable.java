package dev.statute.generate.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.Element;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The texts of a large enum, in arrays that are filled by several methods, none of which comes near 64 KB. */
final class SpecTable {
    private static final int ROWS_PER_METHOD = 500;

    private final ClassName name;
    private final int size;
    private final Optional<SpecEnum.Extra> extra;

    SpecTable(ClassName name, int size, Optional<SpecEnum.Extra> extra) {
        this.name = name;
        this.size = size;
        this.extra = extra;
    }

    TypeSpec.Builder emit(List<Element> elements, List<CodeBlock> extras) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("The texts of an enum that is too large to hold them in its initializer.\n")
                .addModifiers(Modifier.FINAL)
                .addField(array(ClassName.get(String.class), "specName"))
                .addField(array(TypeName.INT, "line"))
                .addField(array(ClassName.get(String.class), "doc"));
        extra.ifPresent(e -> type.addField(array(e.type(), e.accessor())));
        CodeBlock.Builder fill = CodeBlock.builder();
        for (int from = 0; from < elements.size(); from += ROWS_PER_METHOD) {
            int to = Math.min(elements.size(), from + ROWS_PER_METHOD);
            String method = "fill" + from;
            fill.addStatement("$L()", method);
            type.addMethod(rows(method, elements, extras, from, to));
        }
        return type.addStaticBlock(fill.build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
    }

    private FieldSpec array(TypeName element, String field) {
        return FieldSpec.builder(ArrayTypeName.of(element), field, Modifier.STATIC, Modifier.FINAL)
                .initializer("new $T[$L]", element, size)
                .build();
    }

    private MethodSpec rows(String method, List<Element> elements, List<CodeBlock> extras, int from, int to) {
        MethodSpec.Builder rows = MethodSpec.methodBuilder(method).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
        for (int i = from; i < to; i++) {
            Element element = elements.get(i);
            rows.addStatement("specName[$L] = $S", i, element.name())
                    .addStatement("line[$L] = $L", i, element.at().line())
                    .addStatement("doc[$L] = $L", i, Text.literal(element.doc().strip()));
            if (extra.isPresent()) {
                rows.addStatement("$L[$L] = $L", extra.get().accessor(), i, extras.get(i));
            }
        }
        return rows.build();
    }
}
