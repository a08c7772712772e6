package dev.statute.spec.diagnostic;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Renders diagnostics as a log of the Static Analysis Results Interchange Format (SARIF) 2.1.0 with one run. The rules
 * are the codes that occur. Immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SarifRenderer {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final String toolVersion;

    /**
     * @param toolVersion the version that the log names as its producer
     */
    public SarifRenderer(String toolVersion) {
        this.toolVersion = toolVersion;
    }

    /** The log of all diagnostics in the order given, as indented ASCII text. */
    public String render(Collection<Diagnostic> diagnostics) {
        List<Code> rules =
                diagnostics.stream().map(Diagnostic::code).distinct().sorted().toList();
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            writeTool(rules, json);
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeFieldName("newlineSequences");
            json.writeArray(new String[] {"\r\n", "\n", "\r"}, 0, 3);
            json.writeArrayFieldStart("results");
            for (Diagnostic diagnostic : diagnostics) {
                writeResult(diagnostic, rules.indexOf(diagnostic.code()), json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void writeTool(List<Code> rules, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Statute");
        json.writeStringField("version", toolVersion);
        json.writeArrayFieldStart("rules");
        for (Code code : rules) {
            writeRule(code, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** A rule; its page is a property because {@code helpUri} has to be absolute, and pages travel with the tool. */
    private static void writeRule(Code code, JsonGenerator json) throws IOException {
        String page = ProblemPages.pathOf(code);
        json.writeStartObject();
        json.writeStringField("id", code.name());
        writeMessage("shortDescription", code.title(), json);
        writeMessage("help", "See " + page + ", or run the goal statute:explain with -Dcode=" + code + ".", json);
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", code.severity().word());
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeStringField("page", page);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeResult(Diagnostic diagnostic, int rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", diagnostic.code().name());
        json.writeNumberField("ruleIndex", rule);
        json.writeStringField("level", diagnostic.severity().word());
        writeMessage("message", SarifText.message(diagnostic), json);
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        writePhysicalLocation(diagnostic.at(), json);
        json.writeEndObject();
        json.writeEndArray();
        writeRelated(diagnostic.related(), json);
        if (diagnostic.fix().isPresent()) {
            json.writeArrayFieldStart("fixes");
            writeFix(diagnostic.fix().get(), json);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void writeRelated(List<Problem.Related> places, JsonGenerator json) throws IOException {
        if (places.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("relatedLocations");
        for (int i = 0; i < places.size(); i++) {
            json.writeStartObject();
            json.writeNumberField("id", i + 1);
            writePhysicalLocation(places.get(i).at(), json);
            writeMessage("message", SarifText.plain(places.get(i).role()), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeFix(Fix fix, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeMessage("description", SarifText.plain(fix.title()), json);
        json.writeArrayFieldStart("artifactChanges");
        json.writeStartObject();
        // The edits of a fix are all of one file.
        writeArtifact(fix.edits().get(0).at().source(), json);
        json.writeArrayFieldStart("replacements");
        for (Edit edit : fix.edits()) {
            json.writeStartObject();
            writeRegion("deletedRegion", edit.at(), json);
            writeMessage("insertedContent", edit.replacement(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writePhysicalLocation(Span at, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("physicalLocation");
        writeArtifact(at.source(), json);
        writeRegion("region", at, json);
        json.writeEndObject();
    }

    private static void writeArtifact(SourceText source, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", SarifText.uri(source.name()));
        json.writeEndObject();
    }

    private static void writeRegion(String name, Span at, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("startLine", at.line());
        json.writeNumberField("startColumn", at.column());
        json.writeNumberField("endLine", at.endLine());
        json.writeNumberField("endColumn", at.endColumn());
        json.writeEndObject();
    }

    private static void writeMessage(String name, String text, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", JsonText.wellFormed(text));
        json.writeEndObject();
    }
}
