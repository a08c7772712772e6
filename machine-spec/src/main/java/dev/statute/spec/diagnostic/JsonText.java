package dev.statute.spec.diagnostic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes indented JSON of ASCII characters only, which survives every encoding and log on its way. */
final class JsonText {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** Writes one JSON value. */
    @FunctionalInterface
    interface Body {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private JsonText() {}

    /** The value as text that ends in a line end. */
    static String of(Body body) {
        StringWriter out = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            body.writeTo(json);
        } catch (IOException e) {
            // A string writer does not fail, so this is a defect of the body.
            throw new UncheckedIOException(e);
        }
        return out.append('\n').toString();
    }

    /** The text with halves of surrogate pairs replaced: strict readers refuse them. */
    static String wellFormed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(codePoint -> Character.getType(codePoint) == Character.SURROGATE ? '\uFFFD' : codePoint)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
