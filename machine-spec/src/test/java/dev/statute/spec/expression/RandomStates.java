package dev.statute.spec.expression;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Values of a type, and states of {@link World}. */
final class RandomStates {
    private final Random random;

    RandomStates(Random random) {
        this.random = random;
    }

    Environment environment(Phase phase) {
        Map<String, Value> fields = new LinkedHashMap<>();
        World.FIELDS.values().stream()
                .filter(field -> field.existsIn(phase))
                .forEach(field -> fields.put(field.name(), value(field.type())));
        Map<String, Value> payload = new LinkedHashMap<>();
        World.PAYLOAD.forEach((name, type) -> payload.put(name, value(type)));
        Map<String, Value> parameters = Map.of("size_limit", value(Type.Int.of(1, 9)));
        return Environment.of(new MachineState(phase, fields, parameters)).withPayload(payload);
    }

    private Value value(Type type) {
        if (type instanceof Type.Bool) {
            return new Value.Bool(random.nextBoolean());
        } else if (type instanceof Type.Int t) {
            return new Value.Int(number(t));
        } else if (type instanceof Type.Id t) {
            return new Value.Token(t.name(), 1 + random.nextInt(3));
        } else if (type instanceof Type.Enum t) {
            return new Value.Member(t.name(), pick(t.members()));
        } else if (type instanceof Type.PhaseOf t) {
            return new Value.PhaseName(t.machine(), pick(t.phases()));
        } else if (type instanceof Type.Option t) {
            return random.nextBoolean() ? new Value.None() : new Value.Some(value(t.element()));
        } else if (type instanceof Type.SetOf t) {
            return new Value.SetValue(new LinkedHashSet<>(values(t.element(), t.max())));
        } else if (type instanceof Type.SeqOf t) {
            return new Value.SeqValue(values(t.element(), t.max()));
        } else if (type instanceof Type.MapOf t) {
            Map<Value, Value> entries = new LinkedHashMap<>();
            values(t.key(), t.max()).forEach(key -> entries.put(key, value(t.value())));
            return new Value.MapValue(entries);
        } else if (type instanceof Type.Record t) {
            return new Value.RecordValue(t.name(), components(t.components()));
        }
        Type.Variants variants = (Type.Variants) type;
        Type.Variant variant = pick(variants.variants());
        return new Value.VariantValue(variants.name(), variant.name(), components(variant.components()));
    }

    /** Ends of the range more often than chance, because that is where arithmetic breaks. */
    private long number(Type.Int type) {
        return switch (random.nextInt(3)) {
            case 0 -> type.min();
            case 1 -> type.max();
            default -> Math.max(type.min(), Math.min(type.max(), random.nextInt(20) - 10));
        };
    }

    private Map<String, Value> components(List<Component> components) {
        Map<String, Value> values = new LinkedHashMap<>();
        components.forEach(component -> values.put(component.name(), value(component.type())));
        return values;
    }

    private List<Value> values(Type element, long max) {
        List<Value> values = new ArrayList<>();
        for (int i = random.nextInt((int) max + 1); i > 0; i--) {
            values.add(value(element));
        }
        return values;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Whether a value lies in a type with its ranges and sizes. */
    static boolean contains(Type type, Value value) {
        if (type instanceof Type.Int t) {
            long number = ((Value.Int) value).value();
            return t.min() <= number && number <= t.max();
        } else if (type instanceof Type.Option t) {
            return value instanceof Value.None || contains(t.element(), ((Value.Some) value).value());
        } else if (type instanceof Type.SetOf t) {
            Set<Value> elements = ((Value.SetValue) value).elements();
            return elements.size() <= t.max() && elements.stream().allMatch(e -> contains(t.element(), e));
        } else if (type instanceof Type.SeqOf t) {
            List<Value> elements = ((Value.SeqValue) value).elements();
            return elements.size() <= t.max() && elements.stream().allMatch(e -> contains(t.element(), e));
        } else if (type instanceof Type.MapOf t) {
            Map<Value, Value> entries = ((Value.MapValue) value).entries();
            return entries.size() <= t.max()
                    && entries.keySet().stream().allMatch(e -> contains(t.key(), e))
                    && entries.values().stream().allMatch(e -> contains(t.value(), e));
        } else if (type instanceof Type.Record t) {
            Map<String, Value> components = ((Value.RecordValue) value).components();
            return t.components().stream().allMatch(c -> contains(c.type(), components.get(c.name())));
        } else if (type instanceof Type.Variants t) {
            Value.VariantValue v = (Value.VariantValue) value;
            return t.variant(v.variant()).orElseThrow().components().stream()
                    .allMatch(c -> contains(c.type(), v.components().get(c.name())));
        }
        return true;
    }
}
