package dev.statute.spec.check.policy;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Policy;
import java.util.ArrayList;
import java.util.List;

/** P101: cells of a complete policy that nothing decides, as rows to write. */
final class GapCheck implements PolicyCheck {
    private static final int MOST_ROWS_SHOWN = 20;

    @Override
    public void check(DecisionTable table, ProblemSink sink) {
        Policy policy = table.policy();
        List<DecisionTable.Cell> gaps = table.unmatched();
        if (policy.complete() && policy.otherwise().isEmpty() && !gaps.isEmpty()) {
            List<String> conditions = CellRows.conditions(table, gaps);
            List<String> rows = new ArrayList<>();
            for (String condition : conditions.subList(0, Math.min(MOST_ROWS_SHOWN, conditions.size()))) {
                rows.add("  row_" + (rows.size() + 1) + ": { if: " + condition + ", then: " + thenOf(policy) + " }");
            }
            if (conditions.size() > rows.size()) {
                rows.add("  # and " + (conditions.size() - rows.size()) + " more");
            }
            sink.report(Problem.of(PolicyProblem.GAP, policy.at())
                    .with("policy", policy.name())
                    .with("gaps", gaps.size() + " of " + table.cells().size() + " cells")
                    .with("rows", String.join("\n", rows)));
        }
    }

    /** An output that has the right type; which one is right only the author knows. */
    private static String thenOf(Policy policy) {
        return policy.rows().stream()
                .map(row -> row.then().toString())
                .findFirst()
                .orElse("..");
    }
}
