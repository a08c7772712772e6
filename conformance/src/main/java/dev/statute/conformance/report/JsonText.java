package dev.statute.conformance.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;

/** Writes indented JSON of ASCII characters only, the same bytes on every platform. Stateless. */
final class JsonText {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private JsonText() {}

    /** Writes the members of an object. */
    @FunctionalInterface
    interface Members<T> {
        void write(T subject, JsonGenerator json) throws IOException;
    }

    /** An object as text that ends in a line end. */
    static <T> String object(T subject, Members<T> members) {
        StringWriter out = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            json.writeStartObject();
            members.write(subject, json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes everything", e);
        }
        return out.append('\n').toString();
    }

    /** A member that is text, with lone halves of surrogate pairs and the like replaced: strict readers refuse them. */
    static void text(JsonGenerator json, String name, String text) throws IOException {
        json.writeStringField(name, CleanText.lines(text));
    }

    /** A member that is an array of texts. */
    static void texts(JsonGenerator json, String name, Collection<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(CleanText.lines(text));
        }
        json.writeEndArray();
    }

    /** A member that is an array of objects. */
    static <T> void objects(JsonGenerator json, String name, Collection<T> subjects, Members<T> members)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (T subject : subjects) {
            json.writeStartObject();
            members.write(subject, json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A member that is an object. */
    static <T> void object(JsonGenerator json, String name, T subject, Members<T> members) throws IOException {
        json.writeObjectFieldStart(name);
        members.write(subject, json);
        json.writeEndObject();
    }
}
