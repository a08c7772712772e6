package dev.statute.spec.testing;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;

/** Random values of types; small ones are more likely, since they are more often equal. */
public final class RandomValues {
    private static final int LARGEST_COLLECTION = 4;

    private final Random random;
    private final ToLongFunction<TypeName> ids;

    /** @param ids how many ids there are of a type */
    public RandomValues(Random random, ToLongFunction<TypeName> ids) {
        this.random = random;
        this.ids = ids;
    }

    /** One of some elements. */
    public <T> T oneOf(List<T> elements) {
        return elements.get(random.nextInt(elements.size()));
    }

    /** A value for each component, by name. */
    public Map<String, Value> components(List<Component> components) {
        Map<String, Value> values = new LinkedHashMap<>();
        components.forEach(component -> values.put(component.name(), value(component.type())));
        return values;
    }

    /** A value of a type. */
    public Value value(Type type) {
        if (type instanceof Type.Bool) {
            return new Value.Bool(random.nextBoolean());
        } else if (type instanceof Type.Int range) {
            return new Value.Int(number(range));
        } else if (type instanceof Type.Id id) {
            return token(id.name());
        } else if (type instanceof Type.Opaque opaque) {
            return token(opaque.name());
        } else if (type instanceof Type.Enum members) {
            return new Value.Member(members.name(), oneOf(members.members()));
        } else if (type instanceof Type.PhaseOf phases) {
            return new Value.PhaseName(phases.machine(), oneOf(phases.phases()));
        } else if (type instanceof Type.Option option) {
            return random.nextInt(3) == 0 ? new Value.None() : new Value.Some(value(option.element()));
        }
        return composed(type);
    }

    private Value composed(Type type) {
        if (type instanceof Type.SetOf set) {
            return new Value.SetValue(new LinkedHashSet<>(values(set.element(), set.max())));
        } else if (type instanceof Type.SeqOf seq) {
            return new Value.SeqValue(values(seq.element(), seq.max()));
        } else if (type instanceof Type.MapOf map) {
            Map<Value, Value> entries = new LinkedHashMap<>();
            values(map.key(), map.max()).forEach(key -> entries.put(key, value(map.value())));
            return new Value.MapValue(entries);
        } else if (type instanceof Type.Record record) {
            return new Value.RecordValue(record.name(), components(record.components()));
        } else if (type instanceof Type.Case one) {
            return new Value.VariantValue(
                    one.owner().name(),
                    one.variant().name(),
                    components(one.variant().components()));
        }
        Type.Variants variants = (Type.Variants) type;
        Type.Variant variant = oneOf(variants.variants());
        return new Value.VariantValue(variants.name(), variant.name(), components(variant.components()));
    }

    private Value token(TypeName type) {
        return new Value.Token(type, 1 + random.nextInt((int) ids.applyAsLong(type)));
    }

    private List<Value> values(Type element, long max) {
        List<Value> values = new ArrayList<>();
        for (long left = random.nextInt((int) Math.min(max, LARGEST_COLLECTION) + 1); left > 0; left--) {
            values.add(value(element));
        }
        return values;
    }

    private long number(Type.Int range) {
        long width = range.max() - range.min();
        if (width >= 0 && width <= 8) {
            return range.min() + random.nextInt((int) width + 1);
        }
        return switch (random.nextInt(4)) {
            case 0 -> range.min() + random.nextInt(4);
            case 1 -> range.max() - random.nextInt(4);
            case 2 -> Math.max(range.min(), Math.min(range.max(), random.nextInt(8)));
            default -> random.longs(1, range.min(), range.max()).findFirst().orElseThrow();
        };
    }
}
