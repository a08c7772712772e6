package dev.statute.maven.goal;

import static dev.statute.maven.input.Findings.counted;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.statute.spec.check.policy.DecisionTable;
import dev.statute.spec.model.Catalog;
import dev.statute.spec.model.Cell;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Matrix;
import dev.statute.spec.model.Policy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A machine or policy in numbers.
 *
 * @param name its name
 * @param kind {@code machine} or {@code policy}
 * @param file the path of its file below the spec folder
 * @param cells how many cells are of each sort; empty for a policy that is too large for a table
 * @param line the same in one line for people
 */
record SpecSummary(String name, String kind, String file, Map<String, Long> cells, String line) {
    SpecSummary {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** All machines and policies of a catalog, machines first, each in the order of their files. */
    static List<SpecSummary> of(Catalog catalog) {
        List<SpecSummary> summaries = new ArrayList<>();
        catalog.machines().forEach(machine -> summaries.add(of(machine)));
        catalog.policies().forEach(policy -> summaries.add(of(policy)));
        return summaries;
    }

    private static SpecSummary of(Machine machine) {
        Matrix matrix = Matrix.of(machine);
        int phases = machine.phases().size();
        int inputs = machine.inputs().size();
        Map<String, Long> cells = new LinkedHashMap<>();
        cells.put("handled", matrix.count(Cell.Handled.class));
        cells.put("rejected", matrix.count(Cell.Rejected.class));
        cells.put("ignored", matrix.count(Cell.Ignored.class));
        long decided = cells.values().stream().mapToLong(count -> count).sum();
        long undecided = (long) phases * inputs - decided;
        String line = machine.name() + ": " + phases + " phases x " + inputs + " inputs: " + inWords(cells)
                + (undecided == 0 ? "" : ", " + undecided + " undecided");
        cells.put("undecided", undecided);
        return new SpecSummary(machine.name(), "machine", machine.source().name(), cells, line);
    }

    private static SpecSummary of(Policy policy) {
        Optional<DecisionTable> table = DecisionTable.of(policy);
        Map<String, Long> cells = new LinkedHashMap<>();
        String line = policy.name() + ": " + counted(policy.rows().size(), "row") + ", ";
        if (table.isEmpty()) {
            line += "more than " + DecisionTable.MOST_CELLS + " cells, which are not counted";
        } else {
            long gaps =
                    policy.otherwise().isPresent() ? 0 : table.get().unmatched().size();
            cells.put("total", (long) table.get().cells().size());
            cells.put("gaps", gaps);
            cells.put("overlaps", (long) table.get().overlapping().size());
            line += counted(cells.get("total"), "cell") + ": " + counted(gaps, "gap") + ", "
                    + counted(cells.get("overlaps"), "overlap");
        }
        return new SpecSummary(policy.name(), "policy", policy.source().name(), cells, line);
    }

    /** The report for programs: {@code name}, {@code kind}, {@code file} and {@code cells}. */
    String json() {
        StringWriter out = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(printer);
            json.writeStartObject();
            json.writeStringField("name", name);
            json.writeStringField("kind", kind);
            json.writeStringField("file", file);
            if (cells.isEmpty()) {
                json.writeNullField("cells");
            } else {
                writeCells(json);
            }
            json.writeEndObject();
        } catch (IOException e) {
            // A string takes everything.
            throw new UncheckedIOException(e);
        }
        return out.append('\n').toString();
    }

    private void writeCells(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("cells");
        for (Map.Entry<String, Long> entry : cells.entrySet()) {
            json.writeNumberField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private static String inWords(Map<String, Long> cells) {
        List<String> parts = new ArrayList<>();
        cells.forEach((sort, count) -> parts.add(count + " " + sort));
        return String.join(", ", parts);
    }
}
