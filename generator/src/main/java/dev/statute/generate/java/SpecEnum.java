package dev.statute.generate.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * An enum whose constants stand for elements of a spec and lead back to it.
 *
 * <pre>
 * enum Transition implements SpecElement {
 *     STAGE("stage", 98, "doc"), ...
 *     public String address() { return "InputLifecycle/transitions/" + specName; }
 * }
 * </pre>
 *
 * <p>The initializer of a class may hold 64 KB, which is little more than 2,000 such constants. Above {@value #MOST_INLINE}
 * the constants stand alone and their texts move to a table beside the face.
 */
final class SpecEnum {
    static final int MOST_INLINE = 1_000;
    /** Sixteen bytes of initializer for each constant without arguments. */
    private static final int MOST = 4_000;

    private final MachineContext context;
    private final ClassName name;
    private final String section;
    private final String doc;
    private final List<Entry> entries = new ArrayList<>();
    private Optional<Extra> extra = Optional.empty();
    private TypeName superinterface = Kernel.SPEC_ELEMENT;

    /** A further property of each constant. */
    record Extra(TypeName type, String accessor, String doc) {}

    private record Entry(String constant, Element element, CodeBlock extra) {}

    SpecEnum(MachineContext context, ClassName name, String section, String doc) {
        this.context = context;
        this.name = name;
        this.section = section;
        this.doc = doc;
    }

    /** The interface that the enum implements, where that is not the plain one. */
    SpecEnum implementing(TypeName type) {
        superinterface = type;
        return this;
    }

    /** Gives every constant one more property. */
    SpecEnum extra(TypeName type, String accessor, String description) {
        extra = Optional.of(new Extra(type, accessor, description));
        return this;
    }

    SpecEnum add(String constant, Element element, CodeBlock extraValue) {
        entries.add(new Entry(constant, element, extraValue));
        return this;
    }

    SpecEnum addAll(List<? extends Element> elements) {
        elements.forEach(e -> add(FaceNames.constant(e), e, CodeBlock.of("")));
        return this;
    }

    private boolean isTabled() {
        return entries.size() > MOST_INLINE;
    }

    /** The enum. The address of a guard is given by the caller, as it holds that of its transition. */
    TypeSpec.Builder emit(Optional<CodeBlock> address) {
        if (entries.size() > MOST) {
            throw new IllegalArgumentException(context.machine().name() + " has " + entries.size() + " " + section
                    + ", a Java enum has room for " + MOST);
        }
        TypeSpec.Builder type = TypeSpec.enumBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(superinterface)
                .addJavadoc("$L\n", doc);
        for (Entry entry : entries) {
            CodeBlock arguments = isTabled() ? CodeBlock.of("") : arguments(entry);
            type.addEnumConstant(
                    entry.constant(),
                    TypeSpec.anonymousClassBuilder(arguments)
                            .addJavadoc(javadoc(entry.element()))
                            .build());
        }
        if (!isTabled()) {
            inlineMembers(type);
        }
        type.addMethod(accessor("specName", ClassName.get(String.class), read("specName")));
        type.addMethod(accessor(
                "address",
                ClassName.get(String.class),
                address.orElseGet(() ->
                        CodeBlock.of("$S + $L", context.machine().name() + "/" + section + "/", read("specName")))));
        type.addMethod(accessor(
                "file",
                ClassName.get(String.class),
                Text.literal(context.machine().source().name())));
        type.addMethod(accessor("line", TypeName.INT, read("line")));
        type.addMethod(accessor("doc", ClassName.get(String.class), read("doc")));
        extra.ifPresent(e -> {
            MethodSpec.Builder method = MethodSpec.methodBuilder(e.accessor())
                    .addModifiers(Modifier.PUBLIC)
                    .returns(e.type())
                    .addJavadoc("$L\n", e.doc())
                    .addStatement("return $L", read(e.accessor()));
            if (superinterface.equals(Kernel.REASON)) {
                method.addAnnotation(Override.class);
            }
            type.addMethod(method.build());
        });
        return type;
    }

    /** The table beside the face; empty if the constants hold their texts themselves. */
    Optional<TypeSpec.Builder> table() {
        return isTabled()
                ? Optional.of(new SpecTable(tableName(), entries.size(), extra)
                        .emit(
                                entries.stream().map(Entry::element).toList(),
                                entries.stream().map(Entry::extra).toList()))
                : Optional.empty();
    }

    private ClassName tableName() {
        return context.names().beside(name.simpleName() + "Table_");
    }

    /** An expression for a property within the enum. */
    CodeBlock read(String property) {
        return isTabled() ? CodeBlock.of("$T.$L[ordinal()]", tableName(), property) : CodeBlock.of("this.$L", property);
    }

    private CodeBlock arguments(Entry entry) {
        CodeBlock own = CodeBlock.of(
                "$S, $L, $L",
                entry.element().name(),
                entry.element().at().line(),
                Text.literal(entry.element().doc().strip()));
        return entry.extra().isEmpty() ? own : CodeBlock.of("$L, $L", own, entry.extra());
    }

    private CodeBlock javadoc(Element element) {
        String place = context.place(element.at());
        return CodeBlock.of(
                "$L<p>Declared at $L.\n",
                Text.doc(element, capitalised(PayloadRecords.words(element.name())) + "."),
                Text.html(place));
    }

    static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private void inlineMembers(TypeSpec.Builder type) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        property(type, constructor, ClassName.get(String.class), "specName");
        property(type, constructor, TypeName.INT, "line");
        property(type, constructor, ClassName.get(String.class), "doc");
        extra.ifPresent(e -> property(type, constructor, e.type(), e.accessor()));
        type.addMethod(constructor.build());
    }

    private static void property(
            TypeSpec.Builder type, MethodSpec.Builder constructor, TypeName propertyType, String property) {
        type.addField(FieldSpec.builder(propertyType, property, Modifier.PRIVATE, Modifier.FINAL)
                .build());
        constructor.addParameter(propertyType, property).addStatement("this.$L = $L", property, property);
    }

    private static MethodSpec accessor(String accessor, TypeName type, CodeBlock value) {
        return MethodSpec.methodBuilder(accessor)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $L", value)
                .build();
    }
}
