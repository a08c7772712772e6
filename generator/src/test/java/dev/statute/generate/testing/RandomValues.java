package dev.statute.generate.testing;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws values of types: few different ids, so that they meet again, and numbers near the ends of their ranges. */
public final class RandomValues {
    private static final int DIFFERENT_IDS = 3;
    private static final int LARGEST_COLLECTION = 4;

    private final Random random;

    public RandomValues(long seed) {
        this.random = new Random(seed);
    }

    /** One of some elements. */
    public <T> T oneOf(List<T> elements) {
        return elements.get(random.nextInt(elements.size()));
    }

    /** A value of every component. */
    public Map<String, Value> components(List<Component> components) {
        Map<String, Value> values = new LinkedHashMap<>();
        components.forEach(c -> values.put(c.name(), value(c.type())));
        return values;
    }

    public Value value(Type type) {
        if (type instanceof Type.Bool) {
            return new Value.Bool(random.nextBoolean());
        } else if (type instanceof Type.Int range) {
            return new Value.Int(number(range.min(), range.max()));
        } else if (type instanceof Type.Id id) {
            return new Value.Token(id.name(), 1 + random.nextInt(DIFFERENT_IDS));
        } else if (type instanceof Type.Opaque opaque) {
            return new Value.Token(opaque.name(), 1 + random.nextInt(DIFFERENT_IDS));
        } else if (type instanceof Type.Enum e) {
            return new Value.Member(e.name(), oneOf(e.members()));
        } else if (type instanceof Type.PhaseOf phases) {
            return new Value.PhaseName(phases.machine(), oneOf(phases.phases()));
        } else if (type instanceof Type.Option option) {
            return random.nextInt(3) == 0 ? new Value.None() : new Value.Some(value(option.element()));
        } else if (type instanceof Type.SetOf set) {
            return new Value.SetValue(new LinkedHashSet<>(values(set.element(), set.max())));
        } else if (type instanceof Type.SeqOf seq) {
            return new Value.SeqValue(values(seq.element(), seq.max()));
        } else if (type instanceof Type.MapOf map) {
            Map<Value, Value> entries = new LinkedHashMap<>();
            values(map.key(), map.max()).forEach(key -> entries.put(key, value(map.value())));
            return new Value.MapValue(entries);
        } else if (type instanceof Type.Record record) {
            return new Value.RecordValue(record.name(), components(record.components()));
        }
        Type.Variants variants = type instanceof Type.Case c ? c.owner() : (Type.Variants) type;
        Type.Variant variant = type instanceof Type.Case c ? c.variant() : oneOf(variants.variants());
        return new Value.VariantValue(variants.name(), variant.name(), components(variant.components()));
    }

    private List<Value> values(Type element, long max) {
        List<Value> values = new ArrayList<>();
        for (long left = random.nextInt((int) Math.min(max, LARGEST_COLLECTION) + 1); left > 0; left--) {
            values.add(value(element));
        }
        return values;
    }

    private long number(long min, long max) {
        long near = random.nextInt(4);
        boolean wide = max - min < 0 || max - min > near;
        if (!wide) {
            return min + (max > min ? near % (max - min + 1) : 0);
        }
        return switch (random.nextInt(3)) {
            case 0 -> min + near;
            case 1 -> max - near;
            default -> random.longs(1, min, max).findFirst().orElseThrow();
        };
    }
}
