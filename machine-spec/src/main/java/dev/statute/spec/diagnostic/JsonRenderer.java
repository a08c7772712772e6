package dev.statute.spec.diagnostic;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import org.apiguardian.api.API;

/**
 * Renders diagnostics for programs: an array of objects with {@code code}, {@code severity}, {@code file}, {@code line},
 * {@code column}, {@code endLine}, {@code endColumn}, {@code message}, {@code note}, {@code example}, {@code help},
 * {@code related} and {@code fix}.
 *
 * <p>Lines and columns count from 1, the end is exclusive, columns are UTF-16 code units. What a diagnostic does not have
 * is {@code null}; {@code related} is then an empty array. A {@code fix} has a {@code title} and {@code edits}, each with
 * the place, also as offsets from 0 ({@code start}, {@code end}), and the {@code replacement}. Stateless.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class JsonRenderer {
    private JsonRenderer() {}

    /** The array of all diagnostics in the order given, as indented ASCII text. */
    public static String render(Collection<Diagnostic> diagnostics) {
        return JsonText.of(json -> {
            json.writeStartArray();
            for (Diagnostic diagnostic : diagnostics) {
                write(diagnostic, json);
            }
            json.writeEndArray();
        });
    }

    private static void write(Diagnostic diagnostic, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", diagnostic.code().name());
        json.writeStringField("severity", diagnostic.severity().word());
        writePlace(diagnostic.at(), json);
        writeText("message", diagnostic.message(), json);
        writeText("note", diagnostic.note(), json);
        writeText("example", diagnostic.example(), json);
        writeText("help", diagnostic.help(), json);
        json.writeArrayFieldStart("related");
        for (Problem.Related related : diagnostic.related()) {
            json.writeStartObject();
            writeText("role", related.role(), json);
            writePlace(related.at(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        if (diagnostic.fix().isPresent()) {
            writeFix(diagnostic.fix().get(), json);
        } else {
            json.writeNullField("fix");
        }
        json.writeEndObject();
    }

    private static void writeFix(Fix fix, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("fix");
        writeText("title", fix.title(), json);
        json.writeArrayFieldStart("edits");
        for (Edit edit : fix.edits()) {
            json.writeStartObject();
            writePlace(edit.at(), json);
            json.writeNumberField("start", edit.at().start());
            json.writeNumberField("end", edit.at().end());
            json.writeStringField("replacement", JsonText.wellFormed(edit.replacement()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writePlace(Span at, JsonGenerator json) throws IOException {
        writeText("file", at.source().name(), json);
        json.writeNumberField("line", at.line());
        json.writeNumberField("column", at.column());
        json.writeNumberField("endLine", at.endLine());
        json.writeNumberField("endColumn", at.endColumn());
    }

    private static void writeText(String name, String text, JsonGenerator json) throws IOException {
        if (text.isEmpty()) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, JsonText.wellFormed(text));
        }
    }
}
