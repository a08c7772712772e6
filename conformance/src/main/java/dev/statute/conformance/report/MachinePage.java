package dev.statute.conformance.report;

import static dev.statute.conformance.report.Html.NOTHING;
import static dev.statute.conformance.report.Html.styled;
import static dev.statute.conformance.report.Html.tag;
import static dev.statute.conformance.report.Html.text;
import static dev.statute.conformance.report.Html.with;

import dev.statute.conformance.ConformanceReport;
import dev.statute.conformance.Sequence;
import dev.statute.conformance.cover.Goal;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page of a machine. */
final class MachinePage {
    private final MachineResult result;
    private final ConformanceReport report;
    /** Where the rows of the sequences are: names are of any characters, which places in a page are not. */
    private final Map<String, String> anchors = new LinkedHashMap<>();

    private MachinePage(MachineResult result) {
        this.result = result;
        this.report = result.report();
        report.covering().sequences().forEach(sequence -> anchors.put(sequence.name(), "s" + (anchors.size() + 1)));
    }

    static String of(MachineResult result) {
        return Page.of(result.name() + ": conformance", new MachinePage(result).content());
    }

    private Html content() {
        return Html.of(
                Page.head("Machine", result.name(), report.conforms(), result.verdict(), figures()),
                styled("p", "quiet", text(result.random())),
                report.failure().map(FailureSection::of).orElse(NOTHING),
                Page.section("Laws", laws(), broken()),
                Page.section("Not covered", missing(result.beyond(), GoalRow.Standing.BEYOND), missed()),
                Page.section("Not tried", limits()),
                Page.section("Not observed", unobserved()),
                Page.section(
                        "Cells",
                        styled("p", "quiet", text("A number leads to the sequence that was there first.")),
                        cells()),
                Page.section("Transitions", transitions()),
                Page.section("Guards", guards()),
                Page.section("Reasons", times("Reason", result.reasons())),
                Page.section("Effects", times("Effect", result.effects())),
                Page.section("Sequences", sequences()));
    }

    private Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("steps", Long.toString(report.steps()));
        figures.put(
                "goals reached",
                result.with(GoalRow.Standing.REACHED).size() + " of "
                        + result.all().size());
        figures.put(
                "covering sequences",
                Integer.toString(report.covering().sequences().size()));
        report.effort().random().ifPresent(random -> figures.put("random runs", Integer.toString(random.runs())));
        return figures;
    }

    private Html laws() {
        return Html.table(
                List.of("Law", "Asked along", "Verdict"),
                result.laws().stream()
                        .map(row -> tag(
                                "tr",
                                tag("td", text(row.law())),
                                tag("td", text(row.extent())),
                                row.result().isKept()
                                        ? tag("td", text(row.verdict()))
                                        : styled("td", "missed", text(row.verdict()))))
                        .toList());
    }

    private Html broken() {
        return Html.all(report.broken().stream()
                .map(failure -> Html.of(
                        tag("h3", text("Broken: " + failure.law().words())), tag("pre", text(LawRow.text(failure)))))
                .toList());
    }

    private Html missed() {
        return Html.of(
                missing("the run did not reach", GoalRow.Standing.MISSED),
                open(result.with(GoalRow.Standing.OPEN).size()));
    }

    /** The tables show which. */
    private Html open(int count) {
        return count == 0 ? NOTHING : tag("p", text(result.open() + " " + count + (count == 1 ? " goal" : " goals")));
    }

    private Html missing(String words, GoalRow.Standing standing) {
        String names =
                result.with(standing).stream().map(row -> row.goal().toString()).collect(Collectors.joining(", "));
        return names.isEmpty() ? NOTHING : tag("p", text(words + ": "), tag("code", text(names)));
    }

    private Html unobserved() {
        return result.unobserved().isEmpty()
                ? NOTHING
                : tag(
                        "p",
                        text("What the system does not show was not compared: "),
                        tag("code", text(String.join(", ", result.unobserved()))));
    }

    private Html limits() {
        return Html.all(report.covering().limits().stream()
                .map(limit -> tag("p", text(limit)))
                .toList());
    }

    /** A row for each input, since a machine has more of them than of phases. */
    private Html cells() {
        Machine machine = report.machine();
        List<String> titles = new ArrayList<>(List.of("Input"));
        machine.phases().forEach(phase -> titles.add(phase.name()));
        List<Html> rows = new ArrayList<>();
        for (Input input : machine.inputs()) {
            List<Html> cells = new ArrayList<>(List.of(name(input.name())));
            for (Phase phase : machine.phases()) {
                GoalRow row = result.row(new Goal.Cell(phase.name(), input.name()));
                cells.add(count(row, Html.of(sequence(row, number(row)), kind(row))));
            }
            rows.add(tag("tr", Html.all(cells)));
        }
        return Html.styled("div", "cells", Html.table(titles, rows));
    }

    /** Most cells are handled, so that goes without saying. */
    private Html kind(GoalRow row) {
        String kind = result.kind((Goal.Cell) row.goal());
        return kind.equals("handled") ? NOTHING : styled("div", "kind", text(kind));
    }

    private Html transitions() {
        List<Html> rows = new ArrayList<>();
        for (GoalRow transition : result.transitions()) {
            String name = MachineResult.name(transition.goal());
            for (GoalRow row : result.sources(transition)) {
                Goal.Taken taken = (Goal.Taken) row.goal();
                rows.add(tag("tr", name(name), name(taken.phase()), name(taken.input()), count(row), first(row)));
                // Its name stands once, so that what belongs together is seen together.
                name = "";
            }
        }
        return Html.table(List.of("Transition", "From", "Upon", "Times", "First by"), rows);
    }

    private Html times(String kind, List<GoalRow> rows) {
        return Html.table(
                List.of(kind, "Times", "First by"),
                rows.stream()
                        .map(row -> tag("tr", name(MachineResult.name(row.goal())), count(row), first(row)))
                        .toList());
    }

    private Html guards() {
        return Html.table(
                List.of("Guard", "Passes", "First by", "Refuses", "First by"),
                result.guards().stream().map(this::guard).toList());
    }

    private Html guard(Goal.Guarded passes) {
        GoalRow passed = result.row(passes);
        GoalRow refused = result.refused(passes);
        return tag(
                "tr",
                name(passes.transition() + "/" + passes.guard()),
                count(passed),
                first(passed),
                count(refused),
                first(refused));
    }

    private Html sequences() {
        return Html.table(
                List.of("Sequence", "Inputs"),
                report.covering().sequences().stream().map(this::sequence).toList());
    }

    private Html sequence(Sequence sequence) {
        String inputs = sequence.inputs().stream().map(Object::toString).collect(Collectors.joining(", "));
        String parameters = sequence.parameters().isEmpty() ? "" : "with " + sequence.parameters() + ": ";
        return with(
                "tr",
                "id",
                anchor(sequence.name()),
                name(sequence.name()),
                tag("td", tag("code", text(parameters + inputs))));
    }

    private Html first(GoalRow row) {
        return styled("td", "first", sequence(row, text(row.first())));
    }

    /** Leads to the sequence that reached a goal first, if the page lists it. */
    private Html sequence(GoalRow row, Html content) {
        return anchors.containsKey(row.first()) ? with("a", "href", "#" + anchor(row.first()), content) : content;
    }

    private String anchor(String sequence) {
        return anchors.getOrDefault(sequence, "");
    }

    private static Html name(String name) {
        return styled("td", "name", tag("code", text(name)));
    }

    private static Html count(GoalRow row) {
        return count(row, number(row));
    }

    private static Html count(GoalRow row, Html content) {
        String style = switch (row.standing()) {
            case REACHED -> "count";
            case MISSED -> "count missed";
            case OPEN -> "count open";
            case BEYOND -> "count none";
        };
        return styled("td", style, content);
    }

    private static Html number(GoalRow row) {
        return text(row.times() == 0 ? "never" : Long.toString(row.times()));
    }
}
