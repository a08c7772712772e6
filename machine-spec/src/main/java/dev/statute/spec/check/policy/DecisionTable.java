package dev.statute.spec.check.policy;

import dev.statute.spec.model.Pattern;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A policy cell by cell. The cells are the products of what the patterns of all rows induce on each input, so a row takes
 * a cell as a whole or not at all, and what is found here is exact. Immutable.
 */
@API(status = API.Status.INTERNAL)
public final class DecisionTable {
    /** A policy with more cells has no table: nobody could read it, and making it would take too long. */
    public static final long MOST_CELLS = 200_000;

    private final Policy policy;
    private final List<List<InputCell>> partitions;
    private final List<Cell> cells;

    private DecisionTable(Policy policy, List<List<InputCell>> partitions) {
        this.policy = policy;
        this.partitions = partitions;
        this.cells = List.copyOf(cells(policy, partitions));
    }

    /**
     * A cell with the rows that take it.
     *
     * @param inputs for each input of the policy a cell of its partition
     * @param matching the rows that match, in the order of the file
     */
    public record Cell(List<InputCell> inputs, List<Policy.Row> matching) {
        public Cell {
            inputs = List.copyOf(inputs);
            matching = List.copyOf(matching);
        }

        /** The first row that matches, which decides the cell; empty for what {@code otherwise} takes, and for a gap. */
        public Optional<Policy.Row> deciding() {
            return matching.stream().findFirst();
        }
    }

    /** The table of a policy; empty if it has more than {@link #MOST_CELLS} cells. */
    public static Optional<DecisionTable> of(Policy policy) {
        List<List<InputCell>> partitions = new ArrayList<>();
        long size = 1;
        for (int i = 0; i < policy.inputs().size(); i++) {
            Optional<List<InputCell>> partition =
                    Partition.of(policy.inputs().get(i).type(), patternsOf(policy, i), MOST_CELLS);
            size *= partition.map(List::size).orElse(0);
            if (partition.isEmpty() || size > MOST_CELLS) {
                return Optional.empty();
            }
            partitions.add(partition.get());
        }
        return Optional.of(new DecisionTable(policy, partitions));
    }

    private static Collection<Pattern> patternsOf(Policy policy, int input) {
        return policy.rows().stream().map(row -> row.patterns().get(input)).toList();
    }

    /** The policy. */
    public Policy policy() {
        return policy;
    }

    /** The cells of each input, in the order of the inputs. */
    public List<List<InputCell>> partitions() {
        return partitions;
    }

    /** All cells; the last input runs fastest. */
    public List<Cell> cells() {
        return cells;
    }

    /** The cells that no row takes. {@code otherwise} takes them, or they are gaps. */
    public List<Cell> unmatched() {
        return cells.stream().filter(cell -> cell.matching().isEmpty()).toList();
    }

    /** The cells that several rows take. */
    public List<Cell> overlapping() {
        return cells.stream().filter(cell -> cell.matching().size() > 1).toList();
    }

    /** What the policy answers in a cell; empty in a gap. */
    public Optional<Value> output(Cell cell) {
        return cell.deciding().map(Policy.Row::then).or(() -> policy.otherwise().map(Policy.Otherwise::then));
    }

    private static List<Cell> cells(Policy policy, List<List<InputCell>> partitions) {
        List<List<BitSet>> matches = new ArrayList<>();
        for (int i = 0; i < partitions.size(); i++) {
            List<BitSet> ofInput = new ArrayList<>();
            for (InputCell cell : partitions.get(i)) {
                BitSet rows = new BitSet();
                for (int row = 0; row < policy.rows().size(); row++) {
                    rows.set(row, cell.isIn(policy.rows().get(row).patterns().get(i)));
                }
                ofInput.add(rows);
            }
            matches.add(ofInput);
        }
        BitSet all = new BitSet();
        all.set(0, policy.rows().size());
        List<Cell> cells = new ArrayList<>();
        combine(policy, partitions, matches, new ArrayList<>(), all, cells);
        return cells;
    }

    private static void combine(
            Policy policy,
            List<List<InputCell>> partitions,
            List<List<BitSet>> matches,
            List<InputCell> chosen,
            BitSet rows,
            List<Cell> cells) {
        int input = chosen.size();
        if (input == partitions.size()) {
            cells.add(
                    new Cell(chosen, rows.stream().mapToObj(policy.rows()::get).toList()));
            return;
        }
        for (int i = 0; i < partitions.get(input).size(); i++) {
            BitSet left = (BitSet) rows.clone();
            left.and(matches.get(input).get(i));
            chosen.add(partitions.get(input).get(i));
            combine(policy, partitions, matches, chosen, left, cells);
            chosen.remove(input);
        }
    }
}
