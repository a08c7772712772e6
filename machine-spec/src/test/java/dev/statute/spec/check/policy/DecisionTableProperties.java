package dev.statute.spec.check.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Pattern;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The partition is compared with what every single value does. */
class DecisionTableProperties {
    private static final Span AT = new SourceText("test.policy.yaml", "").start();
    private static final TypeName KIND = new TypeName("p", "Kind");
    private static final TypeName MODE = new TypeName("p", "Mode");
    private static final Type INT = Type.Int.of(-3, 9);
    private static final Type ENUM = new Type.Enum(KIND, List.of("A", "B", "C"), Optional.empty());
    private static final Type.Variants VARIANTS = new Type.Variants(
            MODE,
            List.of(
                    new Type.Variant("Off", List.of(), ""),
                    new Type.Variant(
                            "On", List.of(component("level", Type.Int.of(0, 4)), component("kind", ENUM)), "")),
            Optional.empty());
    private static final List<Component> INPUTS = List.of(
            component("flag", new Type.Bool()),
            component("kind", ENUM),
            component("number", INT),
            component("maybe", new Type.Option(Type.Int.of(0, 5))),
            component("mode", VARIANTS));

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void everyValueBelongsToOneCellWhoseRowsAreThoseThatTakeIt(@ForAll("policies") Policy policy) {
        DecisionTable table = DecisionTable.of(policy).orElseThrow();
        for (int i = 0; i < policy.inputs().size(); i++) {
            for (Value value : valuesOf(policy.inputs().get(i).type())) {
                List<InputCell> holding = table.partitions().get(i).stream()
                        .filter(cell -> holds(cell, value))
                        .toList();
                assertThat(holding).as("cells of %s", value).hasSize(1);
                for (Policy.Row row : policy.rows()) {
                    assertThat(holding.get(0).isIn(row.patterns().get(i)))
                            .as("%s in %s", value, row.patterns().get(i))
                            .isEqualTo(PatternMatch.takes(row.patterns().get(i), value));
                }
            }
        }
        for (DecisionTable.Cell cell : table.cells()) {
            assertThat(cell.matching())
                    .isEqualTo(policy.rows().stream()
                            .filter(row -> takesAll(row, cell))
                            .toList());
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void rowsWrittenForCellsTakeExactlyThese(@ForAll("policies") Policy policy) {
        DecisionTable table = DecisionTable.of(policy).orElseThrow();
        List<DecisionTable.Cell> gaps = table.unmatched();

        Set<String> single = new HashSet<>();
        gaps.forEach(cell -> single.add(CellRows.condition(table, cell)));
        assertThat(single).hasSameSizeAs(gaps);
        assertThat(CellRows.conditions(table, gaps)).hasSizeLessThanOrEqualTo(gaps.size());
        assertThat(CellRows.conditions(table, table.cells())).containsExactly("{}");
    }

    private static boolean takesAll(Policy.Row row, DecisionTable.Cell cell) {
        for (int i = 0; i < row.patterns().size(); i++) {
            if (!cell.inputs().get(i).isIn(row.patterns().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(InputCell cell, Value value) {
        if (cell instanceof InputCell.Point point) {
            return point.value().equals(value);
        } else if (cell instanceof InputCell.Interval interval) {
            long number = ((Value.Int) value).value();
            return interval.min() <= number && number <= interval.max();
        } else if (cell instanceof InputCell.NoneCell) {
            return value instanceof Value.None;
        } else if (cell instanceof InputCell.SomeCell some) {
            return value instanceof Value.Some present && holds(some.content(), present.value());
        } else if (cell instanceof InputCell.VariantCell variant) {
            return value instanceof Value.VariantValue v
                    && v.variant().equals(variant.variant())
                    && variant.components().entrySet().stream()
                            .allMatch(e -> holds(e.getValue(), v.components().get(e.getKey())));
        }
        return true;
    }

    private static List<Value> valuesOf(Type type) {
        return Domains.of(Check.none()).of(type).values();
    }

    @Provide
    Arbitrary<Policy> policies() {
        return Arbitraries.integers()
                .between(1, 3)
                .list()
                .ofSize(2)
                .flatMap(pick -> Arbitraries.shuffle(INPUTS).map(all -> all.subList(0, pick.get(0))))
                .flatMap(inputs ->
                        rows(inputs).list().ofMinSize(1).ofMaxSize(4).map(patterns -> policy(inputs, patterns)));
    }

    private static Arbitrary<List<Pattern>> rows(List<Component> inputs) {
        List<Arbitrary<Pattern>> patterns = new ArrayList<>();
        inputs.forEach(input -> patterns.add(pattern(input.type(), 2)));
        return Combinators.combine(patterns).as(list -> List.copyOf(list));
    }

    private static Arbitrary<Pattern> pattern(Type type, int depth) {
        Arbitrary<Pattern> simple = simple(type);
        if (depth == 0) {
            return simple;
        }
        Arbitrary<List<Pattern>> several =
                pattern(type, depth - 1).list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.frequencyOf(
                Tuple.of(4, simple),
                Tuple.of(1, several.map(Pattern.AnyOf::new)),
                Tuple.of(1, several.map(Pattern.AnyExcept::new)));
    }

    private static Arbitrary<Pattern> simple(Type type) {
        Arbitrary<Pattern> any = Arbitraries.just(new Pattern.Any());
        if (type instanceof Type.Int t) {
            Arbitrary<Long> bound = Arbitraries.longs().between(t.min() - 1, t.max() + 1);
            return Arbitraries.oneOf(
                    any,
                    bound.map(b -> new Pattern.Is(new Value.Int(b))),
                    Combinators.combine(bound, bound).as((a, b) -> new Pattern.Range(Math.min(a, b), Math.max(a, b))));
        } else if (type instanceof Type.Option t) {
            return Arbitraries.oneOf(
                    any,
                    Arbitraries.just(new Pattern.IsNone()),
                    Arbitraries.lazy(() -> pattern(t.element(), 1)).map(Pattern.IsSome::new));
        } else if (type instanceof Type.Variants t) {
            Type.Variant on = t.variants().get(1);
            return Arbitraries.oneOf(
                    any,
                    Arbitraries.just(new Pattern.IsVariant("Off", Map.of())),
                    Combinators.combine(
                                    pattern(on.components().get(0).type(), 1),
                                    pattern(on.components().get(1).type(), 1))
                            .as((level, kind) -> new Pattern.IsVariant("On", Map.of("level", level, "kind", kind))),
                    pattern(on.components().get(0).type(), 1)
                            .map(level -> new Pattern.IsVariant("On", Map.of("level", level))));
        }
        return Arbitraries.oneOf(any, Arbitraries.of(valuesOf(type)).map(Pattern.Is::new));
    }

    private static Policy policy(List<Component> inputs, List<List<Pattern>> patterns) {
        List<Policy.Row> rows = new ArrayList<>();
        for (List<Pattern> row : patterns) {
            rows.add(new Policy.Row("row_" + rows.size(), row, new Value.Bool(true), "", "", AT));
        }
        return new Policy(
                AT.source(),
                "P",
                "p",
                1,
                inputs,
                new Type.Bool(),
                Policy.Hit.UNIQUE,
                true,
                rows,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                AT);
    }

    private static Component component(String name, Type type) {
        return new Component(name, type, "", AT);
    }
}
