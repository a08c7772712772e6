package dev.statute.conformance.input;

import dev.statute.spec.interpret.ValueBounds;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The values of a type that a state holds anywhere, and the neighbours of its numbers. */
final class HeldValues {
    private final Type type;
    private final Set<Value> found = new LinkedHashSet<>();

    private HeldValues(Type type) {
        this.type = type;
    }

    static List<Value> of(Type type, MachineState state) {
        HeldValues values = new HeldValues(type);
        state.fields().values().forEach(values::take);
        return new ArrayList<>(values.found);
    }

    private void take(Value value) {
        offer(value);
        if (value instanceof Value.Int number && number.value() < Long.MAX_VALUE) {
            offer(new Value.Int(number.value() + 1));
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

    private void offer(Value value) {
        if (ValueBounds.contains(type, value)) {
            found.add(value);
        }
    }
}
