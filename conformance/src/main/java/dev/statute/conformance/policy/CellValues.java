package dev.statute.conformance.policy;

import dev.statute.spec.check.domain.DomainSet;
import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.check.policy.InputCell;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Values of one cell of an input.
 *
 * @param values some or all of them, the edges among them
 * @param all whether these are all
 */
record CellValues(List<Value> values, boolean all) {
    /** A range or a type of more values is sampled. */
    private static final int MOST = 16;

    /** More values of one variant are sampled; more than one part has, so that each value of a part is among them. */
    private static final int MOST_VARIANTS = 256;

    CellValues {
        values = List.copyOf(values);
    }

    static CellValues of(InputCell cell, Type type) {
        if (cell instanceof InputCell.Point point) {
            return new CellValues(List.of(point.value()), true);
        } else if (cell instanceof InputCell.Interval interval) {
            return interval(interval.min(), interval.max());
        } else if (cell instanceof InputCell.NoneCell) {
            return new CellValues(List.of(new Value.None()), true);
        } else if (cell instanceof InputCell.SomeCell some) {
            CellValues content = of(some.content(), ((Type.Option) type).element());
            List<Value> present = new ArrayList<>();
            content.values.forEach(value -> present.add(new Value.Some(value)));
            return new CellValues(present, content.all);
        } else if (cell instanceof InputCell.VariantCell variant) {
            return variant(variant, (Type.Variants) type);
        }
        return any(type);
    }

    private static CellValues interval(long min, long max) {
        if (max - min >= 0 && max - min < MOST) {
            List<Value> all = new ArrayList<>();
            for (long number = min; number <= max; number++) {
                all.add(new Value.Int(number));
            }
            return new CellValues(all, true);
        }
        Set<Value> edges = new LinkedHashSet<>();
        for (long number : new long[] {min, min + 1, min + (max - min) / 2, max - 1, max}) {
            edges.add(new Value.Int(number));
        }
        return new CellValues(List.copyOf(edges), false);
    }

    private static CellValues any(Type type) {
        if (type instanceof Type.Int range) {
            return interval(range.min(), range.max());
        }
        DomainSet domain = Domains.of(Check.none()).withTokens(2).of(type);
        if (domain.size() <= MOST) {
            return new CellValues(domain.values(), domain.isComplete());
        }
        // Of what cannot be counted only the first values can be made.
        long step = domain.size() == Long.MAX_VALUE ? 1 : (domain.size() - 1) / (MOST - 1);
        List<Value> sample = new ArrayList<>();
        for (long i = 0; i < MOST - 1; i++) {
            sample.add(domain.at(i * step));
        }
        sample.add(domain.at(domain.size() == Long.MAX_VALUE ? MOST : domain.size() - 1));
        return new CellValues(sample, false);
    }

    private static CellValues variant(InputCell.VariantCell cell, Type.Variants type) {
        Type.Variant variant = type.variant(cell.variant()).orElseThrow();
        List<List<Value>> parts = new ArrayList<>();
        boolean all = true;
        for (Component component : variant.components()) {
            InputCell part = Objects.requireNonNull(cell.components().get(component.name()), component.name());
            CellValues values = of(part, component.type());
            all &= values.all;
            parts.add(values.values);
        }
        Combinations combinations = new Combinations(parts, MOST_VARIANTS);
        List<Value> variants = new ArrayList<>();
        combinations.forEach(chosen -> variants.add(variant(type, variant, chosen)));
        return new CellValues(variants, all && combinations.areAll());
    }

    private static Value variant(Type.Variants type, Type.Variant variant, List<Value> parts) {
        Map<String, Value> components = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            components.put(variant.components().get(i).name(), parts.get(i));
        }
        return new Value.VariantValue(type.name(), variant.name(), components);
    }
}
