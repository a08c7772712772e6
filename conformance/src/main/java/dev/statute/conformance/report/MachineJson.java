package dev.statute.conformance.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.statute.conformance.ConformanceReport;
import dev.statute.conformance.Failure;
import dev.statute.conformance.Observation;
import dev.statute.conformance.RandomRuns;
import dev.statute.conformance.Seen;
import dev.statute.conformance.Sequence;
import dev.statute.conformance.cover.Goal;
import dev.statute.conformance.law.LawFailure;
import dev.statute.conformance.oracle.AnswerText;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Value;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a run gave, as JSON. Stateless. */
final class MachineJson {
    private MachineJson() {}

    static String of(MachineResult result) {
        return JsonText.object(result, MachineJson::machine);
    }

    private static void machine(MachineResult result, JsonGenerator json) throws IOException {
        ConformanceReport report = result.report();
        Machine machine = report.machine();
        JsonText.text(json, "kind", "machine");
        JsonText.text(json, "name", machine.name());
        JsonText.text(json, "package", machine.packageName());
        json.writeNumberField("version", machine.version());
        json.writeBooleanField("conforms", report.conforms());
        JsonText.text(json, "verdict", result.verdict());
        json.writeNumberField("steps", report.steps());
        json.writeBooleanField("covering", report.effort().covering());
        Optional<RandomRuns> random = report.effort().random();
        if (random.isEmpty()) {
            json.writeNullField("random");
        } else {
            JsonText.object(json, "random", random.get(), MachineJson::random);
        }
        JsonText.texts(json, "unobserved", result.unobserved());
        JsonText.objects(json, "cells", cells(result), (row, object) -> cell(result, row, object));
        JsonText.objects(json, "transitions", result.transitions(), (row, object) -> transition(result, row, object));
        json.writeArrayFieldStart("guards");
        for (Goal.Guarded guard : result.guards()) {
            guard(result, guard, json);
        }
        json.writeEndArray();
        JsonText.objects(json, "reasons", result.reasons(), MachineJson::named);
        JsonText.objects(json, "effects", result.effects(), MachineJson::named);
        json.writeBooleanField("searchedAll", report.covering().complete());
        JsonText.texts(json, "limits", report.covering().limits());
        JsonText.texts(json, "unreachable", names(result.with(GoalRow.Standing.BEYOND)));
        JsonText.texts(json, "missed", names(result.with(GoalRow.Standing.MISSED)));
        JsonText.texts(json, "open", names(result.with(GoalRow.Standing.OPEN)));
        JsonText.objects(json, "sequences", report.covering().sequences(), MachineJson::sequence);
        JsonText.objects(json, "laws", result.laws(), MachineJson::law);
        failure(report.failure(), json);
    }

    /** How it is broken is null where it is kept. */
    private static void law(LawRow row, JsonGenerator json) throws IOException {
        JsonText.text(json, "kind", row.result().law().name().toLowerCase(Locale.ROOT));
        JsonText.text(json, "law", row.law());
        JsonText.texts(json, "along", row.result().along());
        Optional<LawFailure> failure = row.result().failure();
        if (failure.isEmpty()) {
            json.writeNullField("broken");
        } else {
            JsonText.object(json, "broken", failure.get(), MachineJson::broken);
        }
    }

    private static void broken(LawFailure failure, JsonGenerator json) throws IOException {
        json.writeNumberField("step", failure.step());
        JsonText.text(json, "seen", failure.seen());
        JsonText.object(json, "sequence", failure.sequence(), MachineJson::sequence);
        JsonText.texts(json, "lines", failure.lines());
        JsonText.texts(json, "thrown", failure.thrown());
    }

    /** The seed is text: not every reader of JSON keeps all digits of a number. */
    private static void random(RandomRuns random, JsonGenerator json) throws IOException {
        json.writeNumberField("runs", random.runs());
        json.writeNumberField("longest", random.longest());
        JsonText.text(json, "seed", Long.toString(random.seed()));
        JsonText.text(json, "again", random.again());
    }

    private static List<GoalRow> cells(MachineResult result) {
        return result.all().stream()
                .filter(row -> row.goal() instanceof Goal.Cell)
                .toList();
    }

    private static void cell(MachineResult result, GoalRow row, JsonGenerator json) throws IOException {
        Goal.Cell cell = (Goal.Cell) row.goal();
        JsonText.text(json, "phase", cell.phase());
        JsonText.text(json, "input", cell.input());
        JsonText.text(json, "kind", result.kind(cell));
        hits(row, json);
    }

    private static void transition(MachineResult result, GoalRow row, JsonGenerator json) throws IOException {
        named(row, json);
        JsonText.objects(json, "sources", result.sources(row), MachineJson::source);
    }

    private static void source(GoalRow row, JsonGenerator json) throws IOException {
        Goal.Taken taken = (Goal.Taken) row.goal();
        JsonText.text(json, "phase", taken.phase());
        JsonText.text(json, "input", taken.input());
        hits(row, json);
    }

    private static void named(GoalRow row, JsonGenerator json) throws IOException {
        JsonText.text(json, "name", MachineResult.name(row.goal()));
        hits(row, json);
    }

    private static void guard(MachineResult result, Goal.Guarded guard, JsonGenerator json) throws IOException {
        json.writeStartObject();
        JsonText.text(json, "transition", guard.transition());
        JsonText.text(json, "guard", guard.guard());
        JsonText.object(json, "passes", result.row(guard), MachineJson::hits);
        JsonText.object(json, "refuses", result.refused(guard), MachineJson::hits);
        json.writeEndObject();
    }

    /** The sequence is null where none reached the goal. */
    private static void hits(GoalRow row, JsonGenerator json) throws IOException {
        json.writeNumberField("times", row.times());
        if (row.times() == 0) {
            json.writeNullField("first");
        } else {
            JsonText.text(json, "first", row.first());
        }
    }

    private static void sequence(Sequence sequence, JsonGenerator json) throws IOException {
        JsonText.text(json, "name", sequence.name());
        JsonText.object(json, "parameters", sequence.parameters(), MachineJson::values);
        JsonText.texts(
                json, "inputs", sequence.inputs().stream().map(Object::toString).toList());
    }

    private static void values(Map<String, Value> values, JsonGenerator json) throws IOException {
        for (Map.Entry<String, Value> value : values.entrySet()) {
            JsonText.text(json, value.getKey(), value.getValue().toString());
        }
    }

    private static void failure(Optional<Failure> failure, JsonGenerator json) throws IOException {
        if (failure.isEmpty()) {
            json.writeNullField("failure");
        } else {
            JsonText.object(json, "failure", failure.get(), MachineJson::failure);
        }
    }

    private static void failure(Failure failure, JsonGenerator json) throws IOException {
        json.writeNumberField("step", failure.difference().step());
        JsonText.text(json, "aspect", failure.difference().aspect());
        JsonText.text(json, "expected", failure.difference().expected());
        JsonText.text(json, "got", failure.difference().got());
        JsonText.object(json, "sequence", failure.sequence(), MachineJson::sequence);
        JsonText.texts(json, "lines", failure.lines());
        JsonText.objects(json, "seen", failure.seen(), MachineJson::seen);
        JsonText.text(json, "scenario", failure.scenario());
        JsonText.text(json, "test", RegressionText.of(failure));
    }

    /** What the subject did not do is null. */
    private static void seen(Seen seen, JsonGenerator json) throws IOException {
        json.writeStringField(
                "answer",
                seen.answer().map(AnswerText::of).map(CleanText::lines).orElse(null));
        json.writeStringField(
                "after",
                seen.after().map(Observation::toString).map(CleanText::lines).orElse(null));
    }

    private static List<String> names(List<GoalRow> rows) {
        return rows.stream().map(row -> row.goal().toString()).toList();
    }
}
