package dev.statute.conformance.report;

import dev.statute.conformance.ConformanceReport;
import dev.statute.conformance.Failure;
import dev.statute.conformance.cover.Goal;
import dev.statute.conformance.law.LawFailure;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a run gave, as plain text. */
final class MachineText {
    private final MachineResult result;

    private MachineText(MachineResult result) {
        this.result = result;
    }

    /** All of it: a few lines, then a table for each kind of goal. */
    static String table(MachineResult result) {
        return new MachineText(result).table();
    }

    /** A few lines: the verdict, how much was covered, and what was not. */
    static String summary(MachineResult result) {
        return new MachineText(result).summary();
    }

    private String summary() {
        ConformanceReport report = result.report();
        StringBuilder out = new StringBuilder();
        out.append(CleanText.line(result.verdict())).append('\n');
        out.append("  ").append(count(report.steps(), "step"));
        out.append(", ").append(result.with(GoalRow.Standing.REACHED).size());
        out.append(" of ").append(count(result.all().size(), "goal")).append(" reached\n");
        if (!report.laws().isEmpty()) {
            out.append("  ").append(LawRow.count(report.laws())).append('\n');
        }
        out.append("  ").append(result.random()).append('\n');
        names(out, result.beyond(), GoalRow.Standing.BEYOND);
        names(out, "not reached", GoalRow.Standing.MISSED);
        int open = result.with(GoalRow.Standing.OPEN).size();
        if (open > 0) {
            out.append("  ")
                    .append(result.open())
                    .append(' ')
                    .append(count(open, "goal"))
                    .append('\n');
        }
        result.report()
                .covering()
                .limits()
                .forEach(limit -> out.append("  ").append(limit).append('\n'));
        if (!result.unobserved().isEmpty()) {
            out.append("  not observed: ")
                    .append(String.join(", ", result.unobserved()))
                    .append('\n');
        }
        return CleanText.lines(out.toString());
    }

    private String table() {
        StringBuilder out = new StringBuilder(summary());
        result.report().failure().ifPresent(failure -> out.append(failure(failure)));
        result.report().broken().forEach(broken -> out.append(broken(broken)));
        return out.append(laws())
                .append(cells())
                .append(transitions())
                .append(guards())
                .append(times("reason", result.reasons()))
                .append(times("effect", result.effects()))
                .append(sequences())
                .toString();
    }

    private static String failure(Failure failure) {
        return "\n" + failure.heading() + "\n" + CleanText.lines(String.join("\n", failure.lines()))
                + "\n\nTo paste under `scenarios`\n" + CleanText.lines(failure.scenario())
                + "\n\nTo paste as a test\n" + RegressionText.of(failure);
    }

    private static String broken(LawFailure failure) {
        return "\nA law is broken: " + failure.law().words() + "\n" + CleanText.lines(LawRow.text(failure)) + "\n";
    }

    private String laws() {
        TextTable table = new TextTable(List.of("law", "asked along", "verdict"));
        result.laws().forEach(row -> table.add(List.of(row.law(), row.extent(), row.verdict())));
        return table.toString();
    }

    /** A row for each input, since a machine has more of them than of phases. */
    private String cells() {
        Machine machine = result.report().machine();
        List<String> titles = new ArrayList<>(List.of("cell"));
        machine.phases().forEach(phase -> titles.add(phase.name()));
        TextTable table = new TextTable(titles);
        for (Input input : machine.inputs()) {
            List<String> row = new ArrayList<>(List.of(input.name()));
            for (Phase phase : machine.phases()) {
                row.add(number(result.row(new Goal.Cell(phase.name(), input.name()))));
            }
            table.add(row);
        }
        return table.toString();
    }

    private String transitions() {
        TextTable table = new TextTable(List.of("transition", "from", "upon", "times", "first by"));
        for (GoalRow transition : result.transitions()) {
            for (GoalRow row : result.sources(transition)) {
                Goal.Taken taken = (Goal.Taken) row.goal();
                table.add(List.of(taken.transition(), taken.phase(), taken.input(), number(row), row.first()));
            }
        }
        return table.toString();
    }

    private String guards() {
        TextTable table = new TextTable(List.of("guard", "passes", "first by", "refuses", "first by"));
        for (Goal.Guarded guard : result.guards()) {
            GoalRow passed = result.row(guard);
            GoalRow refused = result.refused(guard);
            table.add(List.of(
                    guard.transition() + "/" + guard.guard(),
                    number(passed),
                    passed.first(),
                    number(refused),
                    refused.first()));
        }
        return table.toString();
    }

    private static String times(String kind, List<GoalRow> rows) {
        TextTable table = new TextTable(List.of(kind, "times", "first by"));
        rows.forEach(row -> table.add(List.of(MachineResult.name(row.goal()), number(row), row.first())));
        return table.toString();
    }

    private String sequences() {
        TextTable table = new TextTable(List.of("sequence", "inputs"));
        result.report()
                .covering()
                .sequences()
                .forEach(sequence -> table.add(List.of(
                        sequence.name(),
                        sequence.inputs().stream().map(Object::toString).collect(Collectors.joining(", ")))));
        return table.toString();
    }

    private void names(StringBuilder out, String words, GoalRow.Standing standing) {
        List<GoalRow> rows = result.with(standing);
        if (!rows.isEmpty()) {
            String names = rows.stream().map(row -> row.goal().toString()).collect(Collectors.joining(", "));
            out.append("  ").append(words).append(": ").append(names).append('\n');
        }
    }

    private static String number(GoalRow row) {
        return Long.toString(row.times());
    }

    private static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
