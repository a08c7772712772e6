package dev.statute.generate.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.statute.spec.model.Machine;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * The codec of a machine, a class of its own so that only applications that want it need Jackson. A document is one object
 * that begins with {@code machine} and {@code version}:
 *
 * <pre>
 * {"machine":"InputLifecycle","version":3,"phase":"Staged","fields":{"attempt_count":1,"last_run_id":"r1"}}
 * {"machine":"InputLifecycle","version":3,"input":"StageForRun","payload":{"run_id":"r1"}}
 * {"machine":"InputLifecycle","version":3,"effect":"Finished","payload":{"outcome":"Consumed"}}
 * </pre>
 */
final class JsonEmitter {
    private static final String DOCUMENT = """
            <p>A document is one object that begins with the machine and its version. Ids stand as their content, members of
            enums and phases by their names in the spec, sets and maps as arrays in a fixed order, an entry of a map as an
            array of key and value, a variant as an object with its name as the only field, and an absent option as null.
            Equal values give equal documents.

            <p>Reading accepts what this class writes and nothing else: a field that is missing, twice or unknown, a value of
            another kind or outside of its range, another machine or version are refused with their place. Fields of a record
            may come in any order, those of the document itself may not.

            <p>Safe for use by several threads.
            """;

    private final MachineContext context;
    private final Machine machine;
    private final FaceNames names;
    private final JsonForms forms = new JsonForms();
    private final JsonWriters writers;
    private final JsonReaders readers;
    private final Map<String, MethodSpec> kinds = new LinkedHashMap<>();

    JsonEmitter(MachineContext context) {
        this.context = context;
        this.machine = context.machine();
        this.names = context.names();
        JsonNames methods = new JsonNames();
        this.writers = new JsonWriters(methods, forms);
        this.readers = new JsonReaders(methods, forms, names.jsonReader());
    }

    TypeSpec.Builder emit() {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.json())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(
                        "JSON of snapshots, inputs and effects of {@link $T}, version $L.\n\n$L",
                        names.face(),
                        machine.version(),
                        DOCUMENT)
                .addField(
                        FieldSpec.builder(Jackson.FACTORY, "FACTORY", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                                .initializer("new $T()", Jackson.FACTORY)
                                .build());
        add(type, JsonSubject.snapshots(context));
        if (!machine.inputs().isEmpty()) {
            add(type, JsonSubject.inputs(context));
        }
        if (!machine.effects().isEmpty()) {
            add(type, JsonSubject.effects(context));
        }
        forms.addTo(type);
        kinds.values().forEach(type::addMethod);
        writers.methods().forEach(type::addMethod);
        readers.methods().forEach(type::addMethod);
        return type;
    }

    private void add(TypeSpec.Builder type, JsonSubject subject) {
        type.addMethod(writeText(subject))
                .addMethod(write(subject))
                .addMethod(readText(subject))
                .addMethod(read(subject));
        MethodSpec document = readDocument(subject);
        kinds.put(document.name(), document);
        subject.parameters().ifPresent(this::parameters);
        for (JsonSubject.Kind kind : subject.kinds()) {
            MethodSpec write = writeKind(subject, kind);
            MethodSpec read = readKind(subject, kind);
            kinds.put(write.name(), write);
            kinds.put(read.name(), read);
        }
    }

    private static MethodSpec writeText(JsonSubject subject) {
        return MethodSpec.methodBuilder("write")
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addParameter(subject.type(), subject.noun())
                .addJavadoc(
                        "The document of one $L.\n\n@param $L what to write\n@return the JSON\n",
                        subject.noun(),
                        subject.noun())
                .addStatement("$T text = new $T()", StringWriter.class, StringWriter.class)
                .beginControlFlow("try ($T out = FACTORY.createGenerator(text))", Jackson.GENERATOR)
                .addStatement("write($L, out)", subject.noun())
                .nextControlFlow("catch ($T e)", IOException.class)
                .addStatement("throw new $T(e)", UncheckedIOException.class)
                .endControlFlow()
                .addStatement("return text.toString()")
                .build();
    }

    private MethodSpec write(JsonSubject subject) {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement("out.writeStartObject()")
                .addStatement("out.writeStringField($S, $S)", "machine", machine.name())
                .addStatement("out.writeNumberField($S, $LL)", "version", machine.version())
                .addStatement(
                        "out.writeStringField($S, $L.$L().specName())",
                        subject.tag(),
                        subject.noun(),
                        subject.tagMethod())
                .add("switch ($L.$L()) {\n", subject.noun(), subject.tagMethod())
                .indent();
        for (JsonSubject.Kind kind : subject.kinds()) {
            code.add(
                    "case $L -> $L(($T) $L, out);\n",
                    kind.constant(),
                    method("write", subject, kind),
                    kind.type(),
                    subject.noun());
        }
        code.unindent().add("}\n").addStatement("out.writeEndObject()");
        return MethodSpec.methodBuilder("write")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(subject.type(), subject.noun())
                .addParameter(Jackson.GENERATOR, "out")
                .addException(IOException.class)
                .addJavadoc(
                        "Writes the document of one $L.\n\n@param $L what to write\n@param out written to; neither flushed nor"
                                + " closed\n@throws IOException if writing fails\n",
                        subject.noun(),
                        subject.noun())
                .addCode(code.build())
                .build();
    }

    private MethodSpec readText(JsonSubject subject) {
        return reading(subject)
                .addParameter(String.class, "json")
                .addJavadoc(
                        "Reads the document of one $L, with nothing behind it.\n\n@param json the document\n",
                        subject.noun())
                .addJavadoc(answer(subject))
                .beginControlFlow("try ($T parser = FACTORY.createParser(json))", Jackson.PARSER)
                .addStatement("$T in = new $T(parser)", names.jsonReader(), names.jsonReader())
                .addStatement("$T $L = $L(in)", subject.type(), subject.noun(), document(subject))
                .addStatement("in.endInput()")
                .addStatement("return $L", subject.noun())
                .nextControlFlow("catch ($T e)", IOException.class)
                .addStatement("throw new $T(e)", UncheckedIOException.class)
                .endControlFlow()
                .build();
    }

    private MethodSpec read(JsonSubject subject) {
        return reading(subject)
                .addParameter(Jackson.PARSER, "parser")
                .addJavadoc(
                        "Reads the document of one $L and nothing behind it.\n\n@param parser before the document or on its first"
                                + " token; left on its last\n",
                        subject.noun())
                .addJavadoc(answer(subject))
                .addStatement("return $L(new $T(parser))", document(subject), names.jsonReader())
                .build();
    }

    private static MethodSpec.Builder reading(JsonSubject subject) {
        return MethodSpec.methodBuilder("read" + SpecEnum.capitalised(subject.noun()))
                .addModifiers(Modifier.PUBLIC)
                .returns(subject.type());
    }

    private static CodeBlock answer(JsonSubject subject) {
        return CodeBlock.of(
                "@return the $L\n@throws $T if the document is not as this class writes it\n"
                        + "@throws $T if the text cannot be read at all\n",
                subject.noun(),
                Kernel.REFUSED_DOCUMENT,
                UncheckedIOException.class);
    }

    private MethodSpec readDocument(JsonSubject subject) {
        Map<String, JsonSubject.Kind> byName = new LinkedHashMap<>();
        subject.kinds().forEach(kind -> byName.put(kind.name(), kind));
        CodeBlock choice = JsonReaders.choose(
                List.copyOf(byName.keySet()),
                name -> CodeBlock.of("$L(in)", method("read", subject, Objects.requireNonNull(byName.get(name)))),
                subject.tag() + " of " + machine.name());
        return MethodSpec.methodBuilder(document(subject))
                .addModifiers(Modifier.PRIVATE)
                .returns(subject.type())
                .addParameter(names.jsonReader(), "in")
                .addStatement("in.startDocument($S, $LL)", machine.name(), machine.version())
                .addStatement("in.expectField($S)", subject.tag())
                .addStatement("String name = in.text()")
                .addCode("return $L", choice)
                .build();
    }

    private static String document(JsonSubject subject) {
        return "read" + SpecEnum.capitalised(subject.noun()) + "_";
    }

    private static String method(String verb, JsonSubject subject, JsonSubject.Kind kind) {
        return verb + SpecEnum.capitalised(subject.noun()) + "_" + kind.name();
    }

    private MethodSpec writeKind(JsonSubject subject, JsonSubject.Kind kind) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(method("write", subject, kind))
                .addModifiers(Modifier.PRIVATE)
                .addParameter(kind.type(), "value")
                .addParameter(Jackson.GENERATOR, "out")
                .addException(IOException.class);
        subject.parameters()
                .ifPresent(p -> method.addStatement("out.writeFieldName($S)", "parameters")
                        .addStatement("writeParameters_(value.$L(), out)", kind.parametersAccessor()));
        return method.addStatement("out.writeFieldName($S)", subject.content())
                .addCode(writers.object(
                        kind.components(),
                        c -> CodeBlock.of(
                                "value.$L",
                                Objects.requireNonNull(kind.accessors().get(c.name())))))
                .build();
    }

    private MethodSpec readKind(JsonSubject subject, JsonSubject.Kind kind) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(method("read", subject, kind))
                .addModifiers(Modifier.PRIVATE)
                .returns(kind.type())
                .addParameter(names.jsonReader(), "in");
        subject.parameters()
                .ifPresent(p -> method.addStatement("in.expectField($S)", "parameters")
                        .addStatement("$T $L = readParameters_(in)", p.type(), JsonSubject.PARAMETERS));
        return method.addStatement("in.expectField($S)", subject.content())
                .addCode(readers.object(kind.components()))
                .addStatement("in.endDocument()")
                .addStatement("return $L", kind.create())
                .build();
    }

    private void parameters(JsonSubject.Parameters parameters) {
        kinds.put(
                "writeParameters_",
                MethodSpec.methodBuilder("writeParameters_")
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(parameters.type(), "value")
                        .addParameter(Jackson.GENERATOR, "out")
                        .addException(IOException.class)
                        .addCode(writers.object(
                                parameters.components(), c -> CodeBlock.of("value.$L()", FaceNames.accessor(c))))
                        .build());
        kinds.put(
                "readParameters_",
                MethodSpec.methodBuilder("readParameters_")
                        .addModifiers(Modifier.PRIVATE)
                        .returns(parameters.type())
                        .addParameter(names.jsonReader(), "in")
                        .addCode(readers.object(parameters.components()))
                        .addStatement(
                                "return new $T($L)", parameters.type(), JsonReaders.variables(parameters.components()))
                        .build());
    }
}
