package dev.statute.generate.markdown;

import dev.statute.spec.check.policy.DecisionTable;
import dev.statute.spec.check.policy.InputCell;
import dev.statute.spec.model.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The decision table written out: every cell with the row that decides it. */
final class PolicyCells {
    /** A longer table is read by nobody, and renderers choke on it. */
    private static final int MOST_CELLS = 4_000;

    private PolicyCells() {}

    static void append(Page page, Policy policy) {
        Optional<DecisionTable> table =
                DecisionTable.of(policy).filter(t -> t.cells().size() <= MOST_CELLS);
        page.heading(2, "Cells");
        if (table.isEmpty()) {
            page.paragraph("The table has more than " + MOST_CELLS + " cells, which are not listed here.");
            return;
        }
        long unmatched = table.get().unmatched().size();
        page.paragraph(table.get().cells().size() + " cells; the rows treat all values of a cell alike."
                        + (unmatched == 0 ? "" : " Of these " + unmatched + " are left to *otherwise*."))
                .table(headers(policy), rows(table.get().cells()));
        if (policy.otherwise().isPresent() && unmatched > 0) {
            page.heading(3, "Left to otherwise")
                    .table(headers(policy), rows(table.get().unmatched()));
        }
    }

    private static List<String> headers(Policy policy) {
        List<String> headers = new ArrayList<>(
                policy.inputs().stream().map(input -> Page.link("input", input)).toList());
        headers.add("Decided by");
        return headers;
    }

    private static List<List<String>> rows(List<DecisionTable.Cell> cells) {
        return cells.stream().map(PolicyCells::row).toList();
    }

    private static List<String> row(DecisionTable.Cell cell) {
        List<String> row = new ArrayList<>(cell.inputs().stream()
                .map(InputCell::toString)
                .map(Escape::code)
                .toList());
        row.add(cell.deciding().map(r -> Page.link("row", r)).orElse("*otherwise*"));
        return row;
    }
}
