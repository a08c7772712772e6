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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * What comparing a policy with its class gave. Every cell of the table is asked: with all its values or, where a range is
 * long, with its edges and some value between. The laws and examples of the policy are asked of what the class decides.
 *
 * @param cells how many cells the table has
 * @param asked how many combinations of values were asked
 * @param sampling what was left out of these
 * @param rows what each row decided, by name, in the order of the file, and at last {@code otherwise} if there is one
 * @param statements the laws, then the examples, in the order of the file
 * @param difference the first difference in words; empty if there is none
 */
@API(status = API.Status.EXPERIMENTAL)
public record PolicyComparison(
        int cells,
        long asked,
        Sampling sampling,
        Map<String, RowHits> rows,
        List<Statement> statements,
        Optional<String> difference) {
    /** The name under which {@link PolicyBridge} reports that no row decided. */
    private static final String OTHERWISE = "otherwise";

    /** Many more questions than these are not asked, whatever the table. */
    private static final long MOST_QUESTIONS = 100_000;

    /** A cell gets so many questions in any case; no input has more values in a cell. */
    private static final long LEAST_OF_CELL = 256;

    public PolicyComparison {
        statements = List.copyOf(statements);
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
            return new RowHits(times + 1, times == 0 ? Deciding.text(given) : first);
        }
    }

    /** Whether some cell has values that were not asked. */
    public boolean sampled() {
        return sampling.isPartial();
    }

    /** Whether the class decides as the table does, and breaks no law or example. */
    public boolean conforms() {
        return problem().isEmpty();
    }

    /** What the class does wrong, as a sentence without its subject: the first difference, or else the first broken statement. */
    public Optional<String> problem() {
        return difference
                .map(words -> "differs from its table: " + words)
                .or(() -> statements.stream()
                        .flatMap(statement ->
                                statement.broken().stream().map(words -> "breaks " + statement.name() + ": " + words))
                        .findFirst());
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
        long most = Math.max(LEAST_OF_CELL, MOST_QUESTIONS / table.cells().size());
        Run run = new Run(policy, bridge, most);
        table.cells().forEach(cell -> run.ask(cell.inputs()));
        List<Statement> statements = new ArrayList<>();
        run.laws.forEach(law -> statements.add(law.result()));
        policy.examples().forEach(example -> statements.add(ExampleTrial.of(policy, example, bridge)));
        return new PolicyComparison(
                table.cells().size(), run.asked, run.sampling(), run.rows, statements, run.difference);
    }

    /** One pass over the table. */
    private static final class Run {
        private final Policy policy;
        private final PolicyBridge bridge;
        private final long most;
        private final List<LawTrial> laws;
        private final Map<String, RowHits> rows = new LinkedHashMap<>();
        private final Set<String> edges = new LinkedHashSet<>();
        private int cut;
        private long asked;
        private Optional<String> difference = Optional.empty();

        Run(Policy policy, PolicyBridge bridge, long most) {
            this.policy = policy;
            this.bridge = bridge;
            this.most = most;
            this.laws =
                    policy.laws().stream().map(law -> new LawTrial(policy, law)).toList();
            policy.rows().forEach(row -> rows.put(row.name(), RowHits.NOTHING));
            policy.otherwise().ifPresent(otherwise -> rows.put(OTHERWISE, RowHits.NOTHING));
        }

        void ask(List<InputCell> cells) {
            List<List<Value>> values = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                Component input = policy.inputs().get(i);
                CellValues ofInput = CellValues.of(cells.get(i), input.type());
                values.add(ofInput.values());
                if (!ofInput.all()) {
                    edges.add(input.name());
                }
            }
            Combinations combinations = new Combinations(values, most);
            cut += combinations.areAll() ? 0 : 1;
            combinations.forEach(this::askOne);
        }

        private void askOne(List<Value> values) {
            asked++;
            Map<String, Value> given = new LinkedHashMap<>();
            for (int i = 0; i < values.size(); i++) {
                given.put(policy.inputs().get(i).name(), values.get(i));
            }
            PolicyInterpreter.Decision expected = PolicyInterpreter.decide(policy, given);
            String row = expected.row().map(Policy.Row::name).orElse(OTHERWISE);
            rows.compute(
                    row,
                    (name, before) ->
                            Optional.ofNullable(before).orElse(RowHits.NOTHING).and(given));
            Deciding got = Deciding.of(bridge, given);
            if (difference.isEmpty()) {
                difference = compare(new Decided(expected.output(), row), got);
            }
            laws.forEach(law -> law.ask(got));
        }

        private Optional<String> compare(Decided expected, Deciding got) {
            return got.decided().equals(Optional.of(expected))
                    ? Optional.empty()
                    : Optional.of(Deciding.text(got.given()) + ": expected " + Deciding.text(expected) + ", got "
                            + got.text());
        }

        Sampling sampling() {
            return new Sampling(List.copyOf(edges), cut);
        }
    }
}
