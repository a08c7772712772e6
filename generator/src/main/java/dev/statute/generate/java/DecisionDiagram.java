package dev.statute.generate.java;

import dev.statute.spec.check.policy.DecisionTable;
import dev.statute.spec.check.policy.InputCell;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Turns a decision table into questions: one after the other in the order of the inputs, and none whose answer does not
 * matter. Parts of the table that decide alike become one decision, so the diagram stays small where the table is not.
 */
final class DecisionDiagram {
    /** From here on ranges are halved instead of tried from the lowest up, to keep expressions flat. */
    private static final int MOST_IN_A_ROW = 8;

    private final Map<Table, Decision> known = new HashMap<>();
    private final Map<Integer, Decision> rows = new HashMap<>();

    private DecisionDiagram() {}

    /** A place to look at, and what the patterns tell apart there. */
    private record Dimension(Aspect aspect, List<InputCell> cells) {}

    /** Part of the table: the rows of all combinations of cells, the last dimension fastest. */
    private record Table(List<Dimension> dimensions, List<Integer> rows) {
        int stride() {
            return rows.size() / dimensions.get(0).cells().size();
        }

        List<Dimension> rest() {
            return dimensions.subList(1, dimensions.size());
        }

        /** The part for some neighbouring cells of the first dimension, told apart by other dimensions from here on. */
        Table part(int from, int to, List<Dimension> inner) {
            List<Dimension> all = new ArrayList<>(inner);
            all.addAll(rest());
            return new Table(all, rows.subList(from * stride(), to * stride()));
        }
    }

    /** The diagram of a table. */
    static Decision of(DecisionTable table) {
        Policy policy = table.policy();
        List<Dimension> dimensions = new ArrayList<>();
        for (int i = 0; i < policy.inputs().size(); i++) {
            dimensions.add(new Dimension(
                    new Aspect.Input(policy.inputs().get(i)), table.partitions().get(i)));
        }
        int undecided = policy.otherwise().isPresent() ? Decision.Row.OTHERWISE : Decision.Row.GAP;
        Map<Policy.Row, Integer> numbers = new HashMap<>();
        policy.rows().forEach(row -> numbers.put(row, numbers.size()));
        List<Integer> rows = table.cells().stream()
                .map(cell -> cell.deciding().map(numbers::get).orElse(undecided))
                .toList();
        return new DecisionDiagram().decide(new Table(dimensions, rows));
    }

    private Decision decide(Table table) {
        Integer first = table.rows().get(0);
        if (table.rows().stream().allMatch(first::equals)) {
            return rows.computeIfAbsent(first, Decision.Row::new);
        }
        Decision decision = known.get(table);
        if (decision == null) {
            decision = ask(table);
            known.put(table, decision);
        }
        return decision;
    }

    private Decision ask(Table table) {
        Dimension dimension = table.dimensions().get(0);
        Type type = dimension.aspect().type();
        if (type instanceof Type.Option) {
            return presence(table, dimension);
        } else if (type instanceof Type.Variants variants) {
            return variants(table, dimension, variants);
        }
        List<Decision> next = new ArrayList<>();
        for (int i = 0; i < dimension.cells().size(); i++) {
            next.add(decide(table.part(i, i + 1, List.of())));
        }
        if (Set.copyOf(identities(next)).size() == 1) {
            return next.get(0);
        } else if (type instanceof Type.Bool) {
            return new Decision.ByTruth(dimension.aspect(), next.get(1), next.get(0));
        } else if (type instanceof Type.Int) {
            return numbers(dimension, next);
        }
        return members(dimension, next);
    }

    private static List<Same> identities(List<Decision> decisions) {
        return decisions.stream().map(Same::new).toList();
    }

    /** One object: equal decisions are, so there is no need to look into them. */
    private record Same(Decision decision) {
        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(Object other) {
            return other instanceof Same same && same.decision == decision;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(decision);
        }
    }

    private Decision presence(Table table, Dimension dimension) {
        List<InputCell> contents = new ArrayList<>();
        for (InputCell cell : dimension.cells()) {
            if (cell instanceof InputCell.SomeCell some) {
                contents.add(some.content());
            }
        }
        int absentCells = dimension.cells().size() - contents.size();
        Decision absent = decide(table.part(0, absentCells, List.of()));
        Decision present = decide(table.part(
                absentCells,
                dimension.cells().size(),
                List.of(new Dimension(new Aspect.Content(dimension.aspect()), contents))));
        return new Same(absent).equals(new Same(present))
                ? absent
                : new Decision.ByPresence(dimension.aspect(), absent, present);
    }

    private Decision variants(Table table, Dimension dimension, Type.Variants type) {
        Map<Same, List<Type.Variant>> cases = new LinkedHashMap<>();
        int from = 0;
        for (Type.Variant variant : type.variants()) {
            List<InputCell.VariantCell> cells = cellsOf(dimension, variant);
            List<Dimension> parts = parts(dimension.aspect(), variant, cells);
            Decision next = decide(table.part(from, from + cells.size(), parts));
            cases.computeIfAbsent(new Same(next), d -> new ArrayList<>()).add(variant);
            from += cells.size();
        }
        if (cases.size() == 1) {
            return cases.keySet().iterator().next().decision();
        }
        List<Decision.Alternative> alternatives = new ArrayList<>();
        cases.forEach((next, variants) -> alternatives.add(new Decision.Alternative(variants, next.decision())));
        return new Decision.ByVariant(dimension.aspect(), alternatives);
    }

    private static List<InputCell.VariantCell> cellsOf(Dimension dimension, Type.Variant variant) {
        List<InputCell.VariantCell> cells = new ArrayList<>();
        for (InputCell cell : dimension.cells()) {
            if (cell instanceof InputCell.VariantCell found && found.variant().equals(variant.name())) {
                cells.add(found);
            }
        }
        return cells;
    }

    /** The cells of a variant are the products of the cells of its components. */
    private static List<Dimension> parts(Aspect whole, Type.Variant variant, List<InputCell.VariantCell> cells) {
        List<Dimension> parts = new ArrayList<>();
        for (Component component : variant.components()) {
            Set<InputCell> own = new LinkedHashSet<>();
            cells.forEach(
                    cell -> own.add(Objects.requireNonNull(cell.components().get(component.name()))));
            parts.add(new Dimension(new Aspect.Part(whole, variant, component), List.copyOf(own)));
        }
        return parts;
    }

    private static Decision members(Dimension dimension, List<Decision> next) {
        Map<Same, List<String>> cases = new LinkedHashMap<>();
        for (int i = 0; i < next.size(); i++) {
            Value value = ((InputCell.Point) dimension.cells().get(i)).value();
            String name = value instanceof Value.Member member ? member.member() : ((Value.PhaseName) value).phase();
            cases.computeIfAbsent(new Same(next.get(i)), d -> new ArrayList<>()).add(name);
        }
        List<Decision.Members> members = new ArrayList<>();
        cases.forEach((decision, names) -> members.add(new Decision.Members(names, decision.decision())));
        return new Decision.ByMember(dimension.aspect(), members);
    }

    private static Decision numbers(Dimension dimension, List<Decision> next) {
        List<Long> maxima = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        for (int i = 0; i < next.size(); i++) {
            int last = decisions.size() - 1;
            if (last >= 0 && new Same(decisions.get(last)).equals(new Same(next.get(i)))) {
                maxima.remove(last);
            } else {
                decisions.add(next.get(i));
            }
            maxima.add(((InputCell.Interval) dimension.cells().get(i)).max());
        }
        return split(dimension.aspect(), maxima, decisions, 0, decisions.size());
    }

    private static Decision split(Aspect aspect, List<Long> maxima, List<Decision> decisions, int from, int to) {
        if (to - from == 1) {
            return decisions.get(from);
        }
        int last = to - from > MOST_IN_A_ROW ? (from + to - 1) / 2 : from;
        return new Decision.ByMaximum(
                aspect,
                maxima.get(last),
                split(aspect, maxima, decisions, from, last + 1),
                split(aspect, maxima, decisions, last + 1, to));
    }
}
