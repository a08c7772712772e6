package dev.statute.generate.report;

import dev.statute.spec.diagnostic.Diagnostic;
import dev.statute.spec.explore.result.Exploration;
import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.result.Verdict;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Policy;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reports for programs. All keys are always there; what is not known because the machine was not explored is null or
 * empty, and its {@code assurance} is {@code not checked}.
 */
final class JsonReport {
    private JsonReport() {}

    /** The report on a machine. */
    static String of(MachineReport report) {
        return JsonWriter.object(report, JsonReport::machine);
    }

    /** The report on a policy: it has no states, so keys that speak of them are left out. */
    static String of(PolicyReport report) {
        return JsonWriter.object(report, JsonReport::policy);
    }

    private static void machine(MachineReport report, JsonWriter json) throws IOException {
        Machine machine = report.machine();
        json.text("name", machine.name());
        json.text("kind", "machine");
        json.text("file", machine.source().name());
        json.numbers("cells", CellCounts.of(machine));
        Optional<Exploration> explored = report.explored();
        if (explored.isPresent()) {
            explored(explored.get(), json);
        } else {
            notExplored(report, json);
        }
        findings(report.diagnostics(), json);
    }

    private static void explored(Exploration exploration, JsonWriter json) throws IOException {
        json.number("distinct", exploration.counts().distinct());
        json.number("generated", exploration.counts().generated());
        json.number("depth", exploration.counts().depth());
        json.text("assurance", exploration.assurance().text());
        json.number("cpuMillis", exploration.processorTime().toMillis());
        json.number("wallMillis", exploration.elapsed().toMillis());
        properties(exploration.machine(), exploration.properties(), json);
        json.numbers("transitions", exploration.transitions());
        json.numbers("reasons", exploration.reasons());
    }

    private static void notExplored(MachineReport report, JsonWriter json) throws IOException {
        for (String number : List.of("distinct", "generated", "depth")) {
            json.nothing(number);
        }
        json.text("assurance", Verdict.NOT_CHECKED.text());
        json.nothing("cpuMillis");
        json.nothing("wallMillis");
        List<PropertyResult> properties =
                report.exploration().map(Exploration::properties).orElse(List.of());
        properties(report.machine(), properties, json);
        json.numbers("transitions", Map.of());
        json.numbers("reasons", Map.of());
    }

    private static void policy(PolicyReport report, JsonWriter json) throws IOException {
        Policy policy = report.policy();
        json.text("name", policy.name());
        json.text("kind", "policy");
        json.text("file", policy.source().name());
        Map<String, Long> cells = CellCounts.of(policy);
        if (cells.isEmpty()) {
            json.nothing("cells");
        } else {
            json.numbers("cells", cells);
        }
        findings(report.diagnostics(), json);
    }

    private static void properties(Machine machine, List<PropertyResult> properties, JsonWriter json)
            throws IOException {
        JsonTrace traces = new JsonTrace(machine);
        json.objects("properties", properties, (property, out) -> property(property, traces, out));
    }

    private static void property(PropertyResult property, JsonTrace traces, JsonWriter json) throws IOException {
        json.text("name", property.name());
        json.text("kind", property.kind().text());
        json.text("verdict", property.verdict().text());
        json.text("note", property.note());
        if (property.trace().isPresent()) {
            traces.write("trace", property.trace().get(), json);
        } else {
            json.nothing("trace");
        }
    }

    private static void findings(List<Diagnostic> diagnostics, JsonWriter json) throws IOException {
        json.objects("findings", diagnostics, (diagnostic, out) -> {
            out.text("code", diagnostic.code().name());
            out.text("severity", diagnostic.severity().word());
            out.text("file", diagnostic.at().source().name());
            out.number("line", diagnostic.at().line());
            out.number("column", diagnostic.at().column());
            out.text("message", diagnostic.message());
        });
    }
}
