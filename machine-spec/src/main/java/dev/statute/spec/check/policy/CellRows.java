package dev.statute.spec.check.policy;

import dev.statute.spec.model.Component;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes cells as few rows: cells that differ in one input only become one row with a list there. The rows take exactly
 * these cells, each once.
 */
final class CellRows {
    private final List<Component> inputs;
    private final List<List<InputCell>> partitions;

    private CellRows(DecisionTable table) {
        this.inputs = table.policy().inputs();
        this.partitions = table.partitions();
    }

    /** For each row the content of its {@code if}, such as {@code { kind: [A, B], idle: true }}. */
    static List<String> conditions(DecisionTable table, Collection<DecisionTable.Cell> cells) {
        CellRows rows = new CellRows(table);
        List<List<Set<InputCell>>> boxes = cells.stream()
                .map(cell -> cell.inputs().stream().map(Set::of).toList())
                .toList();
        // The last inputs first, because neighbours in the table differ there.
        for (int i = rows.inputs.size() - 1; i >= 0; i--) {
            boxes = merge(boxes, i);
        }
        return boxes.stream().map(rows::condition).toList();
    }

    /** A cell as the content of an {@code if}. */
    static String condition(DecisionTable table, DecisionTable.Cell cell) {
        return conditions(table, List.of(cell)).get(0);
    }

    /** Joins the boxes that are equal everywhere but at one input. */
    private static List<List<Set<InputCell>>> merge(List<List<Set<InputCell>>> boxes, int input) {
        Map<List<Set<InputCell>>, Set<InputCell>> joined = new LinkedHashMap<>();
        for (List<Set<InputCell>> box : boxes) {
            List<Set<InputCell>> others = new ArrayList<>(box);
            others.remove(input);
            joined.computeIfAbsent(others, o -> new LinkedHashSet<>()).addAll(box.get(input));
        }
        List<List<Set<InputCell>>> merged = new ArrayList<>();
        joined.forEach((others, values) -> {
            List<Set<InputCell>> box = new ArrayList<>(others);
            box.add(input, values);
            merged.add(box);
        });
        return merged;
    }

    private String condition(List<Set<InputCell>> box) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < box.size(); i++) {
            if (box.get(i).size() < partitions.get(i).size()) {
                parts.add(inputs.get(i).name() + ": " + pattern(box.get(i), partitions.get(i)));
            }
        }
        return parts.isEmpty() ? "{}" : "{ " + String.join(", ", parts) + " }";
    }

    private static String pattern(Collection<InputCell> cells, Collection<InputCell> all) {
        List<String> texts = new ArrayList<>();
        Set<InputCell> present = contents(cells);
        for (InputCell cell : joinNeighbours(cells)) {
            if (!(cell instanceof InputCell.SomeCell)) {
                texts.add(cell.toString());
            }
        }
        if (!present.isEmpty()) {
            Set<InputCell> allPresent = contents(all);
            boolean any = present.size() == allPresent.size();
            texts.add("{ some: " + (any ? "any" : pattern(present, allPresent)) + " }");
        }
        return texts.size() == 1 ? texts.get(0) : texts.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    /** What is inside of the cells of an option. */
    private static Set<InputCell> contents(Collection<InputCell> cells) {
        Set<InputCell> contents = new LinkedHashSet<>();
        for (InputCell cell : cells) {
            if (cell instanceof InputCell.SomeCell some) {
                contents.add(some.content());
            }
        }
        return contents;
    }

    /** Intervals without a gap between them become one. */
    private static List<InputCell> joinNeighbours(Collection<InputCell> cells) {
        List<InputCell> joined = new ArrayList<>();
        for (InputCell cell : cells) {
            InputCell last = joined.isEmpty() ? cell : joined.get(joined.size() - 1);
            if (cell instanceof InputCell.Interval right
                    && last instanceof InputCell.Interval left
                    && left.max() + 1 == right.min()) {
                joined.set(joined.size() - 1, new InputCell.Interval(left.min(), right.max()));
            } else {
                joined.add(cell);
            }
        }
        return joined;
    }
}
