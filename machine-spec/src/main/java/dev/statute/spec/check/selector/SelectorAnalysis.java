package dev.statute.spec.check.selector;

import dev.statute.spec.expression.FieldScopes;
import dev.statute.spec.expression.PhaseFlow;
import dev.statute.spec.model.Cell;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Matrix;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Selector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * For every cell that transitions handle: whether exactly one of them takes each state and payload. Immutable.
 */
@API(status = API.Status.INTERNAL)
public final class SelectorAnalysis {
    /** More combinations of values than this are not tried in a cell. */
    public static final int MOST_VALUATIONS = 10_000;

    private final Map<Phase, Map<Input, CellSelection>> cells = new LinkedHashMap<>();

    private SelectorAnalysis(Machine machine) {
        Matrix matrix = Matrix.of(machine);
        for (Phase phase : machine.phases()) {
            Map<Input, CellSelection> row = new LinkedHashMap<>();
            for (Input input : machine.inputs()) {
                if (matrix.cell(phase, input).orElse(null) instanceof Cell.Handled handled
                        && isReadable(handled, phase)) {
                    row.put(input, new CellAnalysis(machine, phase, input, handled.transitions()).result());
                }
            }
            cells.put(phase, row);
        }
    }

    /** Analyses a machine. */
    public static SelectorAnalysis of(Machine machine) {
        return new SelectorAnalysis(machine);
    }

    /** Conditions that read what the phase does not have are reported as that, and have no values to analyse. */
    private static boolean isReadable(Cell.Handled cell, Phase phase) {
        return cell.transitions().stream()
                .allMatch(transition -> !(transition.when() instanceof Selector.When when)
                        || FieldScopes.check(when.condition(), PhaseFlow.of(Set.of(phase)), problem -> {}));
    }

    /** What is known about a cell; empty if no transition handles it. */
    public Optional<Verdict> verdict(Phase phase, Input input) {
        return Optional.ofNullable(cells.get(phase))
                .flatMap(row -> Optional.ofNullable(row.get(input)))
                .map(CellSelection::verdict);
    }

    /** The cells that transitions handle, phase by phase in the order of the file. */
    public List<CellSelection> cells() {
        List<CellSelection> all = new ArrayList<>();
        cells.values().forEach(row -> all.addAll(row.values()));
        return all;
    }
}
