package dev.statute.conformance.report;

import static dev.statute.conformance.report.Html.styled;
import static dev.statute.conformance.report.Html.tag;
import static dev.statute.conformance.report.Html.text;

import dev.statute.conformance.policy.PolicyComparison;
import dev.statute.conformance.policy.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of a policy. Stateless. */
final class PolicyPage {
    private PolicyPage() {}

    static String of(PolicyResult result) {
        String name = result.policy().name();
        return Page.of(
                name + ": conformance",
                Html.of(
                        Page.head("Policy", name, result.conforms(), result.verdict(), figures(result)),
                        Page.section("Rows", rows(result)),
                        Page.section("Laws and examples", statements(result))));
    }

    private static Map<String, String> figures(PolicyResult result) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("cells", Integer.toString(result.comparison().cells()));
        figures.put(
                "questions, " + result.extent(),
                Long.toString(result.comparison().asked()));
        return figures;
    }

    private static Html rows(PolicyResult result) {
        return Html.table(
                List.of("Row", "Times", "First by"),
                result.comparison().rows().entrySet().stream()
                        .map(row -> row(row.getKey(), row.getValue()))
                        .toList());
    }

    private static Html row(String name, PolicyComparison.RowHits decided) {
        boolean never = decided.times() == 0;
        return tag(
                "tr",
                styled("td", "name", tag("code", text(name))),
                styled("td", never ? "count none" : "count", text(never ? "never" : Long.toString(decided.times()))),
                tag("td", tag("code", text(decided.first()))));
    }

    private static Html statements(PolicyResult result) {
        return Html.table(
                List.of("Law or example", "Decisions", "Verdict"),
                result.comparison().statements().stream()
                        .map(PolicyPage::statement)
                        .toList());
    }

    private static Html statement(Statement statement) {
        return tag(
                "tr",
                tag("td", text(statement.name())),
                styled("td", "count", text(Long.toString(statement.asked()))),
                statement
                        .broken()
                        .map(broken -> styled("td", "missed", text(broken)))
                        .orElseGet(() -> tag("td", text("holds"))));
    }
}
