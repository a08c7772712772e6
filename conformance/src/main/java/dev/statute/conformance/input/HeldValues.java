package dev.statute.conformance.input;

import dev.statute.spec.interpret.ValueBounds;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a state holds anywhere, its parameters included, and the neighbours of its numbers. */
final class HeldValues {
    private final Set<Value> found = new LinkedHashSet<>();

    HeldValues(MachineState state) {
        state.fields().values().forEach(this::take);
        state.parameters().values().forEach(this::take);
    }

    private void take(Value value) {
        found.add(value);
        if (value instanceof Value.Int number) {
            if (number.value() < Long.MAX_VALUE) {
                found.add(new Value.Int(number.value() + 1));
            }
            if (number.value() > Long.MIN_VALUE) {
                found.add(new Value.Int(number.value() - 1));
            }
        } else if (value instanceof Value.Some some) {
            take(some.value());
        } else if (value instanceof Value.SetValue set) {
            set.elements().forEach(this::take);
        } else if (value instanceof Value.SeqValue seq) {
            seq.elements().forEach(this::take);
        } else if (value instanceof Value.MapValue map) {
            map.entries().forEach((key, entry) -> {
                take(key);
                take(entry);
            });
        } else if (value instanceof Value.RecordValue record) {
            record.components().values().forEach(this::take);
        } else if (value instanceof Value.VariantValue variant) {
            variant.components().values().forEach(this::take);
        }
    }

    /** Those of a type. */
    List<Value> of(Type type) {
        return found.stream().filter(value -> ValueBounds.contains(type, value)).toList();
    }

    /**
     * A held value of the type, or the given value with held ones for some of its parts: an id that the state holds may be
     * asked for within an option or a record.
     *
     * @param allowed which values can be the answer besides the given one
     */
    Value into(Type type, Value value, Predicate<Value> allowed, Random random) {
        List<Value> whole = of(type).stream().filter(allowed).toList();
        if (!whole.isEmpty() && (!hasParts(type) || random.nextBoolean())) {
            return whole.get(random.nextInt(whole.size()));
        }
        Value changed = within(type, value, random);
        return allowed.test(changed) ? changed : value;
    }

    private Value into(Type type, Value value, Random random) {
        return into(type, value, any -> true, random);
    }

    private static boolean hasParts(Type type) {
        return type instanceof Type.Option
                || type instanceof Type.SetOf
                || type instanceof Type.SeqOf
                || type instanceof Type.MapOf
                || type instanceof Type.Record
                || type instanceof Type.Variants;
    }

    private Value within(Type type, Value value, Random random) {
        if (type instanceof Type.Option option) {
            if (value instanceof Value.Some some) {
                return new Value.Some(into(option.element(), some.value(), random));
            }
            List<Value> elements = of(option.element());
            return elements.isEmpty() ? value : new Value.Some(elements.get(random.nextInt(elements.size())));
        } else if (type instanceof Type.SetOf set) {
            return new Value.SetValue(((Value.SetValue) value)
                    .elements().stream()
                            .map(element -> into(set.element(), element, random))
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        } else if (type instanceof Type.SeqOf seq) {
            return new Value.SeqValue(((Value.SeqValue) value)
                    .elements().stream()
                            .map(element -> into(seq.element(), element, random))
                            .toList());
        } else if (type instanceof Type.MapOf map) {
            Map<Value, Value> entries = new LinkedHashMap<>();
            ((Value.MapValue) value)
                    .entries()
                    .forEach((key, entry) ->
                            entries.put(into(map.key(), key, random), into(map.value(), entry, random)));
            return new Value.MapValue(entries);
        } else if (type instanceof Type.Record record) {
            Map<String, Value> parts = ((Value.RecordValue) value).components();
            return new Value.RecordValue(record.name(), into(record.components(), parts, random));
        } else if (type instanceof Type.Variants variants) {
            Value.VariantValue given = (Value.VariantValue) value;
            Type.Variant variant = variants.variant(given.variant()).orElseThrow();
            return new Value.VariantValue(
                    given.type(), given.variant(), into(variant.components(), given.components(), random));
        }
        return value;
    }

    private Map<String, Value> into(List<Component> components, Map<String, Value> parts, Random random) {
        Map<String, Value> changed = new LinkedHashMap<>(parts);
        for (Component component : components) {
            changed.computeIfPresent(component.name(), (name, part) -> into(component.type(), part, random));
        }
        return changed;
    }
}
