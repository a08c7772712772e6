package dev.statute.generate.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.statute.spec.model.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Writes one indented JSON value of ASCII characters only, the same bytes on every platform. Not thread-safe. */
final class JsonWriter {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final JsonGenerator json;

    private JsonWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes a part of a document. */
    @FunctionalInterface
    interface Part<T> {
        void write(T subject, JsonWriter json) throws IOException;
    }

    /** The object whose members a part writes. */
    static <T> String object(T subject, Part<T> members) {
        StringWriter out = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            json.writeStartObject();
            members.write(subject, new JsonWriter(json));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes everything", e);
        }
        return out.append('\n').toString();
    }

    /** A member that is text. */
    void text(String name, String text) throws IOException {
        json.writeStringField(name, wellFormed(text));
    }

    /** A member that is text, or null. */
    void optional(String name, Optional<String> text) throws IOException {
        json.writeStringField(name, text.map(JsonWriter::wellFormed).orElse(null));
    }

    /** A member that is a number. */
    void number(String name, long number) throws IOException {
        json.writeNumberField(name, number);
    }

    /** A member that says yes or no. */
    void truth(String name, boolean truth) throws IOException {
        json.writeBooleanField(name, truth);
    }

    /** A member that has no value. */
    void nothing(String name) throws IOException {
        json.writeNullField(name);
    }

    /** A member that is an array of objects, one for each subject. */
    <T> void objects(String name, Collection<T> subjects, Part<T> members) throws IOException {
        json.writeArrayFieldStart(name);
        for (T subject : subjects) {
            json.writeStartObject();
            members.write(subject, this);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A member that is an object. */
    <T> void object(String name, T subject, Part<T> members) throws IOException {
        json.writeObjectFieldStart(name);
        members.write(subject, this);
        json.writeEndObject();
    }

    /** A member that maps names to numbers. */
    void numbers(String name, Map<String, Long> numbers) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> entry : numbers.entrySet()) {
            json.writeNumberField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    /** A member that maps names to values of the language, see {@link #value}. */
    void values(String name, Map<String, Value> values) throws IOException {
        json.writeFieldName(name);
        members(values);
    }

    private void members(Map<String, Value> values) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Value> entry : values.entrySet()) {
            json.writeFieldName(entry.getKey());
            value(entry.getValue());
        }
        json.writeEndObject();
    }

    /**
     * A value as authors write it in data positions, with JSON in place of YAML: names and ids are text, {@code some(x)} is
     * {@code x}, {@code none} is null, and a variant with components is an object with one member.
     */
    private void value(Value value) throws IOException {
        if (value instanceof Value.Bool bool) {
            json.writeBoolean(bool.value());
        } else if (value instanceof Value.Int number) {
            json.writeNumber(number.value());
        } else if (value instanceof Value.None) {
            json.writeNull();
        } else if (value instanceof Value.Some some) {
            value(some.value());
        } else if (value instanceof Value.SetValue set) {
            array(set.elements());
        } else if (value instanceof Value.SeqValue seq) {
            array(seq.elements());
        } else if (value instanceof Value.MapValue map) {
            json.writeStartObject();
            for (Map.Entry<Value, Value> entry : map.entries().entrySet()) {
                json.writeFieldName(entry.getKey().toString());
                value(entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Value.RecordValue record) {
            members(record.components());
        } else if (value instanceof Value.VariantValue variant
                && !variant.components().isEmpty()) {
            json.writeStartObject();
            json.writeFieldName(variant.variant());
            members(variant.components());
            json.writeEndObject();
        } else {
            json.writeString(value.toString());
        }
    }

    private void array(Collection<Value> elements) throws IOException {
        json.writeStartArray();
        for (Value element : elements) {
            value(element);
        }
        json.writeEndArray();
    }

    /** The text with halves of surrogate pairs replaced: strict readers refuse them. */
    private static String wellFormed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(codePoint -> Character.getType(codePoint) == Character.SURROGATE ? '\uFFFD' : codePoint)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
