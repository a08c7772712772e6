package dev.statute.spec.check.policy;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** P102: two rows that take the same cell, although at most one may. */
final class OverlapCheck implements PolicyCheck {
    private record Pair(Policy.Row first, Policy.Row second) {}

    @Override
    public void check(DecisionTable table, ProblemSink sink) {
        if (table.policy().hit() == Policy.Hit.UNIQUE) {
            overlaps(table)
                    .forEach((pair, cells) -> sink.report(
                            Problem.of(PolicyProblem.OVERLAP, pair.second().at())
                                    .with("first", pair.first().name())
                                    .with("second", pair.second().name())
                                    .with("cells", cells.size() == 1 ? "one cell" : cells.size() + " cells")
                                    .with("cell", CellRows.condition(table, cells.get(0)))
                                    .related("the other row", pair.first().at())));
        }
    }

    private static Map<Pair, List<DecisionTable.Cell>> overlaps(DecisionTable table) {
        Map<Pair, List<DecisionTable.Cell>> overlaps = new LinkedHashMap<>();
        for (DecisionTable.Cell cell : table.overlapping()) {
            List<Policy.Row> rows = cell.matching();
            for (int second = 1; second < rows.size(); second++) {
                for (int first = 0; first < second; first++) {
                    overlaps.computeIfAbsent(new Pair(rows.get(first), rows.get(second)), p -> new ArrayList<>())
                            .add(cell);
                }
            }
        }
        return overlaps;
    }
}
