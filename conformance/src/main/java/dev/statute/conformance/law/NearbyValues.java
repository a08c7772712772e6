package dev.statute.conformance.law;

import dev.statute.spec.check.domain.DomainSet;
import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Values beside a value of a type that Java can hold in its place: the ends of ranges and the numbers just behind them,
 * empty collections and those with one element too many, and values that differ from it in one part in one of these ways.
 * Stateless.
 */
final class NearbyValues {
    /** Collections that may be larger are not made too large. */
    private static final long MOST_ELEMENTS = 1_000;

    /** Enough ids for one that the state does not hold, most of the time. */
    private static final long IDS = 3;

    private NearbyValues() {}

    static List<Value> of(Type type, Value value) {
        List<Value> nearby = new ArrayList<>();
        if (type instanceof Type.Int range) {
            numbers(range, nearby);
        } else if (type instanceof Type.Option option) {
            nearby.add(new Value.None());
            contents(option.element(), value instanceof Value.Some some ? List.of(some.value()) : List.of())
                    .forEach(content -> nearby.add(new Value.Some(content)));
        } else if (type instanceof Type.Record record && value instanceof Value.RecordValue good) {
            parts(record.components(), good.components())
                    .forEach(parts -> nearby.add(new Value.RecordValue(good.type(), parts)));
        } else if (value instanceof Value.VariantValue good) {
            variants(type, good, nearby);
        } else if (type instanceof Type.SetOf set && value instanceof Value.SetValue good) {
            sets(set, good.elements(), nearby);
        } else if (type instanceof Type.SeqOf seq && value instanceof Value.SeqValue good) {
            sequences(seq, good.elements(), nearby);
        } else if (type instanceof Type.MapOf map && value instanceof Value.MapValue good) {
            maps(map, good.entries(), nearby);
        } else {
            nearby.addAll(some(type, type instanceof Type.Id || type instanceof Type.Opaque ? IDS : MOST_ELEMENTS));
        }
        nearby.removeIf(value::equals);
        return nearby;
    }

    private static void numbers(Type.Int range, List<Value> nearby) {
        nearby.add(new Value.Int(range.min()));
        nearby.add(new Value.Int(range.max()));
        if (range.min() > Long.MIN_VALUE) {
            nearby.add(new Value.Int(range.min() - 1));
        }
        if (range.max() < Long.MAX_VALUE) {
            nearby.add(new Value.Int(range.max() + 1));
        }
    }

    /** Some value of the type, and what is beside it or beside those that are there. */
    private static List<Value> contents(Type type, Collection<Value> present) {
        List<Value> some = some(type, 1);
        List<Value> contents = new ArrayList<>(some);
        (present.isEmpty() ? some : present).forEach(content -> contents.addAll(of(type, content)));
        return contents;
    }

    /** Values by name of which one is nearby and the others are as they were. */
    static List<Map<String, Value>> parts(List<Component> components, Map<String, Value> good) {
        List<Map<String, Value>> all = new ArrayList<>();
        for (Component component : components) {
            for (Value part : of(component.type(), good.getOrDefault(component.name(), new Value.None()))) {
                Map<String, Value> changed = new LinkedHashMap<>(good);
                changed.put(component.name(), part);
                all.add(changed);
            }
        }
        return all;
    }

    private static void variants(Type type, Value.VariantValue good, List<Value> nearby) {
        if (type instanceof Type.Variants variants) {
            for (Type.Variant variant : variants.variants()) {
                some(new Type.Case(variants, variant), 1).forEach(other -> {
                    nearby.add(other);
                    parts(variant.components(), ((Value.VariantValue) other).components())
                            .forEach(parts -> nearby.add(new Value.VariantValue(good.type(), variant.name(), parts)));
                });
            }
        } else if (type instanceof Type.Case one) {
            parts(one.variant().components(), good.components())
                    .forEach(parts -> nearby.add(new Value.VariantValue(good.type(), good.variant(), parts)));
        }
    }

    private static void sets(Type.SetOf type, Collection<Value> good, List<Value> nearby) {
        nearby.add(new Value.SetValue(new LinkedHashSet<>()));
        List<Value> many = some(type.element(), tooMany(type.max()));
        if (many.size() > type.max()) {
            nearby.add(new Value.SetValue(new LinkedHashSet<>(many)));
        }
        for (Value element : contents(type.element(), good)) {
            nearby.add(new Value.SetValue(new LinkedHashSet<>(List.of(element))));
        }
    }

    private static void sequences(Type.SeqOf type, List<Value> good, List<Value> nearby) {
        nearby.add(new Value.SeqValue(List.of()));
        List<Value> many = new ArrayList<>();
        for (Value element : some(type.element(), 1)) {
            for (long i = 0; i < tooMany(type.max()); i++) {
                many.add(element);
            }
        }
        if (many.size() > type.max()) {
            nearby.add(new Value.SeqValue(many));
        }
        for (Value element : contents(type.element(), good)) {
            List<Value> changed = new ArrayList<>(good.isEmpty() ? List.of() : good.subList(1, good.size()));
            changed.add(0, element);
            nearby.add(new Value.SeqValue(changed));
        }
    }

    private static void maps(Type.MapOf type, Map<Value, Value> good, List<Value> nearby) {
        nearby.add(new Value.MapValue(Map.of()));
        Map<Value, Value> many = new LinkedHashMap<>();
        for (Value key : some(type.key(), tooMany(type.max()))) {
            some(type.value(), 1).forEach(content -> many.put(key, content));
        }
        if (many.size() > type.max()) {
            nearby.add(new Value.MapValue(many));
        }
        Value.MapValue one = new Value.MapValue(
                good.isEmpty()
                        ? Map.of()
                        : Map.ofEntries(good.entrySet().iterator().next()));
        for (Value key : contents(type.key(), one.entries().keySet())) {
            some(type.value(), 1).forEach(content -> nearby.add(new Value.MapValue(Map.of(key, content))));
        }
        for (Value content : contents(type.value(), one.entries().values())) {
            some(type.key(), 1).forEach(key -> nearby.add(new Value.MapValue(Map.of(key, content))));
        }
    }

    /** One more than may be; none where that is too many to make. */
    private static long tooMany(long max) {
        return max < MOST_ELEMENTS ? max + 1 : 0;
    }

    /** Different values of a type, as many as asked for where there are so many. */
    private static List<Value> some(Type type, long count) {
        DomainSet all = Domains.of(Check.none())
                .withTokens((int) Math.max(2, Math.min(count, MOST_ELEMENTS)))
                .of(type);
        List<Value> some = new ArrayList<>();
        for (long i = 0; i < Math.min(count, all.size()); i++) {
            some.add(all.at(i));
        }
        return some;
    }
}
