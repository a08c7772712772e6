package dev.statute.generate.report;

import dev.statute.spec.check.policy.DecisionTable;
import dev.statute.spec.model.Cell;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Matrix;
import dev.statute.spec.model.Policy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How many cells of a machine or policy are of each sort, by the name of the sort. */
final class CellCounts {
    private CellCounts() {}

    /** The cells of a machine: {@code handled}, {@code rejected}, {@code ignored} and {@code undecided}. */
    static Map<String, Long> of(Machine machine) {
        Matrix matrix = Matrix.of(machine);
        Map<String, Long> cells = new LinkedHashMap<>();
        cells.put("handled", matrix.count(Cell.Handled.class));
        cells.put("rejected", matrix.count(Cell.Rejected.class));
        cells.put("ignored", matrix.count(Cell.Ignored.class));
        long decided = cells.values().stream().mapToLong(count -> count).sum();
        cells.put("undecided", (long) machine.phases().size() * machine.inputs().size() - decided);
        return cells;
    }

    /** The cells of a policy: {@code total}, {@code gaps} and {@code overlaps}; none if there are too many to count. */
    static Map<String, Long> of(Policy policy) {
        Optional<DecisionTable> table = DecisionTable.of(policy);
        Map<String, Long> cells = new LinkedHashMap<>();
        table.ifPresent(it -> {
            cells.put("total", (long) it.cells().size());
            cells.put(
                    "gaps", policy.otherwise().isPresent() ? 0L : it.unmatched().size());
            cells.put("overlaps", (long) it.overlapping().size());
        });
        return cells;
    }
}
