package dev.statute.conformance.mutate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.statute.spec.model.Element;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/** Writes reports as JSON of ASCII characters. Stateless. */
@API(status = API.Status.EXPERIMENTAL)
public final class MutationJson {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private MutationJson() {}

    /** Several reports in one document, in their order. */
    public static String of(List<? extends MutationReport<?>> reports) {
        StringWriter out = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            json.writeStartObject();
            json.writeArrayFieldStart("specs");
            for (MutationReport<?> report : reports) {
                write(report, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            // A string writer does not fail, so this is a defect of ours.
            throw new UncheckedIOException(e);
        }
        return out.append('\n').toString();
    }

    private static <S extends Element> void write(MutationReport<S> report, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("spec", report.spec().name());
        writeBudget(report.budget(), json);
        json.writeArrayFieldStart("operators");
        for (Map.Entry<MutationOperator, MutationReport.Counts> entry :
                report.counts().entrySet()) {
            writeCounts(entry.getKey(), entry.getValue(), json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("mutants");
        for (MutantResult<S> result : report.results()) {
            writeMutant(result.mutant(), result.fate().text(), result.by(), json);
        }
        for (Mutant<S> mutant : report.stillborn()) {
            writeMutant(mutant, "stillborn", "", json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("hints");
        for (Mutant<S> mutant : report.hints()) {
            json.writeString(mutant.name());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeBudget(MutationBudget budget, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("budget");
        json.writeNumberField("randomSequences", budget.runs());
        json.writeNumberField("inputs", budget.length());
        json.writeNumberField("seed", budget.seed());
        json.writeNumberField("steps", budget.steps());
        json.writeNumberField("states", budget.states());
        json.writeEndObject();
    }

    private static void writeCounts(MutationOperator operator, MutationReport.Counts counts, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("operator", operator.text());
        json.writeStringField("mistake", operator.mistake());
        json.writeNumberField("made", counts.made());
        json.writeNumberField("killed", counts.killed());
        json.writeNumberField("equivalent", counts.equivalent());
        json.writeNumberField("survived", counts.survived());
        json.writeNumberField("undecided", counts.undecided());
        json.writeNumberField("stillborn", counts.stillborn());
        json.writeEndObject();
    }

    private static void writeMutant(Mutant<?> mutant, String fate, String by, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", mutant.name());
        json.writeStringField("operator", mutant.operator().text());
        json.writeStringField("fate", fate);
        json.writeStringField("by", by);
        json.writeStringField("description", mutant.description());
        json.writeStringField("address", mutant.address());
        json.writeStringField("file", mutant.at().source().name());
        json.writeNumberField("line", mutant.at().line());
        json.writeEndObject();
    }
}
