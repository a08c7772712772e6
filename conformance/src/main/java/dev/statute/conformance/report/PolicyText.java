package dev.statute.conformance.report;

import java.util.List;

/** What comparing a policy gave, as plain text. Stateless. */
final class PolicyText {
    private PolicyText() {}

    /** A few lines, then a table of the rows and one of the laws and examples. */
    static String table(PolicyResult result) {
        TextTable rows = new TextTable(List.of("row", "times", "first by"));
        result.comparison()
                .rows()
                .forEach((name, decided) -> rows.add(List.of(name, Long.toString(decided.times()), decided.first())));
        TextTable statements = new TextTable(List.of("law or example", "decisions", "verdict"));
        result.comparison()
                .statements()
                .forEach(statement -> statements.add(List.of(
                        statement.name(),
                        Long.toString(statement.asked()),
                        statement.broken().orElse("holds"))));
        return summary(result) + rows + statements;
    }

    /** A few lines: the verdict, how much was asked, and which rows decided nothing. */
    static String summary(PolicyResult result) {
        List<String> idle = result.comparison().idle();
        return CleanText.line(result.verdict()) + "\n  " + result.comparison().cells() + " cells, "
                + result.comparison().asked() + " questions: " + result.extent() + "\n"
                + (result.statements().isEmpty() ? "" : "  " + result.statements() + "\n")
                + (idle.isEmpty() ? "" : "  decided nothing: " + String.join(", ", idle) + "\n");
    }
}
