package dev.statute.generate.markdown;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apiguardian.api.API;

/** The page of a policy: rows, the full table of cells, laws and examples. Stateless. */
@API(status = API.Status.EXPERIMENTAL)
public final class PolicyPage {
    private PolicyPage() {}

    /** The page as Markdown. */
    public static String of(Policy policy, SpecLinks links) {
        Page page = new Page();
        page.heading(1, Escape.text(policy.name()))
                .doc(policy.doc())
                .paragraph("Policy, version " + policy.version() + ", package " + Escape.code(policy.packageName())
                        + ", declared at " + links.to(policy.at()) + ".");
        page.heading(2, "Inputs")
                .table(
                        List.of("Input", "Type", "Meaning"),
                        policy.inputs().stream()
                                .map(input -> List.of(
                                        Page.target("input", input), Texts.code(input.type()), Texts.doc(input)))
                                .toList())
                .paragraph("The output is " + Texts.code(policy.output()) + ".");
        rows(page, policy, links);
        PolicyCells.append(page, policy);
        laws(page, policy);
        examples(page, policy);
        return page.text();
    }

    private static void rows(Page page, Policy policy, SpecLinks links) {
        List<String> headers = new ArrayList<>(List.of("Row"));
        policy.inputs().forEach(input -> headers.add(Page.link("input", input)));
        headers.addAll(List.of("Then", "Because", "Declared at"));
        List<List<String>> rows = new ArrayList<>();
        for (Policy.Row row : policy.rows()) {
            List<String> cells = new ArrayList<>(List.of(Page.target("row", row)));
            row.patterns().forEach(pattern -> cells.add(Escape.code(PatternText.of(pattern))));
            cells.addAll(List.of(output(row.then()), because(row.because(), row.doc()), links.to(row.at())));
            rows.add(cells);
        }
        policy.otherwise().ifPresent(otherwise -> {
            List<String> cells = new ArrayList<>(List.of("*otherwise*"));
            policy.inputs().forEach(input -> cells.add("any other"));
            cells.addAll(List.of(
                    output(otherwise.then()), because(otherwise.because(), otherwise.doc()), links.to(otherwise.at())));
            rows.add(cells);
        });
        String hit = policy.hit().name().toLowerCase(Locale.ROOT);
        page.heading(2, "Rows")
                .paragraph(
                        policy.hit() == Policy.Hit.UNIQUE
                                ? "Hit policy " + Escape.code(hit) + ": no two rows take the same cell."
                                : "Hit policy " + Escape.code(hit)
                                        + ": of the rows that take a cell the first decides.")
                .table(headers, rows);
    }

    private static void laws(Page page, Policy policy) {
        if (policy.laws().isEmpty()) {
            return;
        }
        page.heading(2, "Laws")
                .paragraph("Each of them holds for every cell.")
                .table(
                        List.of("Law", "Holds", "Meaning"),
                        policy.laws().stream()
                                .map(law -> List.of(
                                        Page.target("law", law),
                                        new ExprCode(policy.typeName()).of(law.that()),
                                        Texts.doc(law)))
                                .toList());
    }

    private static void examples(Page page, Policy policy) {
        if (policy.examples().isEmpty()) {
            return;
        }
        List<String> headers = new ArrayList<>(
                policy.inputs().stream().map(input -> Page.link("input", input)).toList());
        headers.add("Expected");
        page.heading(2, "Examples")
                .table(
                        headers,
                        policy.examples().stream()
                                .map(example -> example(policy.inputs(), example))
                                .toList());
    }

    private static List<String> example(List<Component> inputs, Policy.Example example) {
        List<String> cells = new ArrayList<>();
        for (Component input : inputs) {
            Value given = example.given().get(input.name());
            cells.add(given == null ? "" : Texts.code(given));
        }
        cells.add(Texts.values(example.expect()));
        return cells;
    }

    /** An output, a record with one component on each line. */
    static String output(Value value) {
        if (!(value instanceof Value.RecordValue record)) {
            return Texts.code(value);
        }
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, Value> component : record.components().entrySet()) {
            lines.add(Escape.code(component.getKey() + ": " + component.getValue()));
        }
        return String.join("<br>", lines);
    }

    private static String because(String because, String doc) {
        return (Escape.text(because) + " " + Escape.text(doc)).strip();
    }
}
