package dev.statute.spec.check.policy;

import dev.statute.spec.check.domain.DomainSet;
import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.expression.ExprTree;
import dev.statute.spec.expression.Intervals;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Operator;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values of a cell on which a law has to be tried. A law that only compares the numbers of the inputs with constants
 * cannot tell apart the numbers between two of these, so one of each stands for all; of a law that computes with them all
 * numbers are tried.
 */
final class LawValues {
    /** As many ids as a law is likely to compare with each other. */
    private static final int TOKENS = 4;

    private final Set<Local> outputs;
    private final Set<Local> varying = new LinkedHashSet<>();
    private final TreeSet<Long> constants = new TreeSet<>();
    private final boolean comparesOnly;

    /**
     * @param law the law
     * @param outputs the variables of the output, which have one value in a cell; all others vary
     */
    LawValues(Expr law, List<Local> outputs) {
        this.outputs = Set.copyOf(outputs);
        this.comparesOnly = comparesOnly(law);
        collect(law);
    }

    private void collect(Expr expr) {
        if (varies(expr)) {
            varying.add(((Expr.LocalRef) expr).local());
        }
        if (Intervals.of(expr) instanceof Type.Int range && range.min() == range.max()) {
            constants.add(range.min());
        }
        ExprTree.children(expr).forEach(this::collect);
    }

    /** Whether the law reads an input. */
    boolean reads(Local input) {
        return varying.contains(input);
    }

    /**
     * Values of a cell of an input, enough to find every violation.
     *
     * @param output the values of the output, with whose numbers a law may compare too
     * @return empty if these are more than {@code limit}
     */
    Optional<List<Value>> of(InputCell cell, Type type, Map<String, Value> output, long limit) {
        TreeSet<Long> cuts = new TreeSet<>(constants);
        output.values().forEach(value -> addNumbers(value, cuts));
        List<Value> values = values(cell, type, cuts, limit);
        return Optional.of(values).filter(found -> found.size() <= limit);
    }

    private List<Value> values(InputCell cell, Type type, TreeSet<Long> cuts, long limit) {
        if (cell instanceof InputCell.Point point) {
            return List.of(point.value());
        } else if (cell instanceof InputCell.Interval interval) {
            return numbers(interval, cuts, limit);
        } else if (cell instanceof InputCell.NoneCell) {
            return List.of(new Value.None());
        } else if (cell instanceof InputCell.SomeCell some && type instanceof Type.Option option) {
            return values(some.content(), option.element(), cuts, limit).stream()
                    .<Value>map(Value.Some::new)
                    .toList();
        } else if (cell instanceof InputCell.VariantCell variant && type instanceof Type.Variants variants) {
            return variant(variant, variants, cuts, limit);
        }
        DomainSet domain = Domains.of(Check.none()).withTokens(TOKENS).of(type);
        return domain.size() > limit ? tooMany(limit) : domain.values();
    }

    private List<Value> numbers(InputCell.Interval interval, TreeSet<Long> cuts, long limit) {
        List<Value> values = new ArrayList<>();
        if (comparesOnly) {
            TreeSet<Long> chosen = new TreeSet<>(List.of(interval.min(), interval.max()));
            for (long cut : cuts) {
                for (long near : new long[] {cut - 1, cut, cut + 1}) {
                    if (interval.min() <= near && near <= interval.max()) {
                        chosen.add(near);
                    }
                }
            }
            chosen.forEach(number -> values.add(new Value.Int(number)));
            return values;
        }
        // Counted by offset, as the end of the interval may be the end of 64 bits.
        for (long offset = 0; offset <= limit; offset++) {
            values.add(new Value.Int(interval.min() + offset));
            if (interval.min() + offset == interval.max()) {
                return values;
            }
        }
        return values;
    }

    private List<Value> variant(InputCell.VariantCell cell, Type.Variants type, TreeSet<Long> cuts, long limit) {
        Type.Variant variant = type.variant(cell.variant()).orElseThrow();
        List<Map<String, Value>> products = List.of(Map.of());
        for (Component component : variant.components()) {
            InputCell part = cell.components().getOrDefault(component.name(), new InputCell.AnyCell());
            List<Map<String, Value>> extended = new ArrayList<>();
            for (Value value : values(part, component.type(), cuts, limit)) {
                for (Map<String, Value> product : products) {
                    if (extended.size() > limit) {
                        return tooMany(limit);
                    }
                    Map<String, Value> longer = new LinkedHashMap<>(product);
                    longer.put(component.name(), value);
                    extended.add(longer);
                }
            }
            products = extended;
        }
        return products.stream()
                .<Value>map(components -> new Value.VariantValue(type.name(), variant.name(), components))
                .toList();
    }

    /** A list that is longer than the limit, which is all that is asked of it. */
    private static List<Value> tooMany(long limit) {
        return Collections.nCopies((int) Math.min(Integer.MAX_VALUE, limit + 1), new Value.None());
    }

    private static void addNumbers(Value value, TreeSet<Long> numbers) {
        if (value instanceof Value.Int number) {
            numbers.add(number.value());
        } else if (value instanceof Value.Some some) {
            addNumbers(some.value(), numbers);
        } else if (value instanceof Value.RecordValue record) {
            record.components().values().forEach(part -> addNumbers(part, numbers));
        } else if (value instanceof Value.VariantValue variant) {
            variant.components().values().forEach(part -> addNumbers(part, numbers));
        }
    }

    /** Whether numbers of the inputs are neither computed with nor compared with each other. */
    private boolean comparesOnly(Expr expr) {
        if (expr instanceof Expr.Negate && depends(expr)) {
            return false;
        } else if (expr instanceof Expr.Binary binary) {
            boolean left = depends(binary.left());
            boolean right = depends(binary.right());
            boolean isLogic = binary.left().type() instanceof Type.Bool;
            if (isArithmetic(binary.operator()) ? left || right : left && right && !isLogic) {
                return false;
            }
        } else if (expr instanceof Expr.InList list && list.list().stream().anyMatch(this::depends)) {
            return false;
        }
        return ExprTree.children(expr).stream().allMatch(this::comparesOnly);
    }

    private static boolean isArithmetic(Operator operator) {
        return switch (operator) {
            case ADD, SUBTRACT, MULTIPLY, MIN, MAX -> true;
            default -> false;
        };
    }

    private boolean depends(Expr expr) {
        return varies(expr) || ExprTree.children(expr).stream().anyMatch(this::depends);
    }

    /** An input, or a variable that the law binds itself and that stands for a part of an input. */
    private boolean varies(Expr expr) {
        return expr instanceof Expr.LocalRef ref && !outputs.contains(ref.local());
    }
}
