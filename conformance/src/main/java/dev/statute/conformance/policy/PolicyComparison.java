package dev.statute.conformance.policy;

import dev.statute.conformance.Decided;
import dev.statute.conformance.PolicyBridge;
import dev.statute.spec.check.policy.DecisionTable;
import dev.statute.spec.check.policy.InputCell;
import dev.statute.spec.interpret.PolicyInterpreter;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * What comparing a policy with its class gave. Every cell of the table is asked: with all its values or, where a range is
 * long, with its edges and some value between.
 *
 * @param cells how many cells the table has
 * @param asked how many combinations of values were asked
 * @param sampled whether some cell has values that were not asked
 * @param rows what each row decided, by name, in the order of the file, and at last {@code otherwise} if there is one
 * @param difference the first difference in words; empty if there is none
 */
@API(status = API.Status.EXPERIMENTAL)
public record PolicyComparison(
        int cells, long asked, boolean sampled, Map<String, RowHits> rows, Optional<String> difference) {
    /** The name under which {@link PolicyBridge} reports that no row decided. */
    private static final String OTHERWISE = "otherwise";

    public PolicyComparison {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    /**
     * What a row decided.
     *
     * @param times how many of the combinations that were asked
     * @param first the first of them as text; empty if there was none
     */
    public record RowHits(long times, String first) {
        private static final RowHits NOTHING = new RowHits(0, "");

        private RowHits and(Map<String, Value> given) {
            return new RowHits(times + 1, times == 0 ? text(given) : first);
        }

        private static String text(Map<String, Value> given) {
            return given.entrySet().stream()
                    .map(value -> value.getKey() + ": " + value.getValue())
                    .collect(Collectors.joining(", "));
        }
    }

    /** Rows that decided nothing, by name, in the order of the file. */
    public List<String> idle() {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().times() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Compares a policy with its class.
     *
     * @throws IllegalArgumentException if the table has more than {@link DecisionTable#MOST_CELLS} cells
     */
    public static PolicyComparison of(Policy policy, PolicyBridge bridge) {
        DecisionTable table = DecisionTable.of(policy)
                .orElseThrow(() -> new IllegalArgumentException(
                        policy.name() + " has more than " + DecisionTable.MOST_CELLS + " cells"));
        Run run = new Run(policy, bridge);
        table.cells().forEach(cell -> run.ask(cell.inputs()));
        return new PolicyComparison(table.cells().size(), run.asked, run.sampled, run.rows, run.difference);
    }

    /** One pass over the table. */
    private static final class Run {
        private final Policy policy;
        private final PolicyBridge bridge;
        private final Map<String, RowHits> rows = new LinkedHashMap<>();
        private long asked;
        private boolean sampled;
        private Optional<String> difference = Optional.empty();

        Run(Policy policy, PolicyBridge bridge) {
            this.policy = policy;
            this.bridge = bridge;
            policy.rows().forEach(row -> rows.put(row.name(), RowHits.NOTHING));
            policy.otherwise().ifPresent(otherwise -> rows.put(OTHERWISE, RowHits.NOTHING));
        }

        void ask(List<InputCell> cells) {
            List<Map<String, Value>> all = List.of(Map.of());
            for (int i = 0; i < cells.size(); i++) {
                Component input = policy.inputs().get(i);
                CellValues values = CellValues.of(cells.get(i), input.type());
                sampled |= !values.all();
                all = CellValues.combined(all, input.name(), values.values());
            }
            new ArrayList<>(all).forEach(this::ask);
        }

        private void ask(Map<String, Value> given) {
            asked++;
            PolicyInterpreter.Decision expected = PolicyInterpreter.decide(policy, given);
            String row = expected.row().map(Policy.Row::name).orElse(OTHERWISE);
            rows.compute(
                    row,
                    (name, before) ->
                            Optional.ofNullable(before).orElse(RowHits.NOTHING).and(given));
            if (difference.isEmpty()) {
                difference = compare(given, new Decided(expected.output(), row));
            }
        }

        private Optional<String> compare(Map<String, Value> given, Decided expected) {
            try {
                Decided got = bridge.decide(given);
                return got.equals(expected)
                        ? Optional.empty()
                        : Optional.of(policy.name() + " of " + given + ": expected " + expected + ", got " + got);
            } catch (RuntimeException e) {
                return Optional.of(policy.name() + " of " + given + ": expected " + expected + ", got " + e);
            }
        }
    }
}
