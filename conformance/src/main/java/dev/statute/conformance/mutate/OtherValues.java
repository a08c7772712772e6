package dev.statute.conformance.mutate;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of a type that differ from a value in one place. */
final class OtherValues {
    private OtherValues() {}

    static List<Value> of(Type type, Value value) {
        List<Value> others = new ArrayList<>();
        if (value instanceof Value.Bool bool) {
            others.add(new Value.Bool(!bool.value()));
        } else if (value instanceof Value.Int number && type instanceof Type.Int range) {
            others.add(new Value.Int(number.value() < range.max() ? number.value() + 1 : number.value() - 1));
        } else if (value instanceof Value.Member member && type instanceof Type.Enum t) {
            int next = (t.members().indexOf(member.member()) + 1) % t.members().size();
            others.add(new Value.Member(member.type(), t.members().get(next)));
        } else if (value instanceof Value.Some some && type instanceof Type.Option option) {
            others.add(new Value.None());
            of(option.element(), some.value()).forEach(other -> others.add(new Value.Some(other)));
        } else if (value instanceof Value.RecordValue record && type instanceof Type.Record t) {
            components(t.components(), record.components())
                    .forEach(changed -> others.add(new Value.RecordValue(record.type(), changed)));
        } else if (value instanceof Value.VariantValue variant && type instanceof Type.Variants t) {
            components(t.variant(variant.variant()).orElseThrow().components(), variant.components())
                    .forEach(changed -> others.add(new Value.VariantValue(variant.type(), variant.variant(), changed)));
        }
        others.removeIf(value::equals);
        return others;
    }

    private static List<Map<String, Value>> components(List<Component> components, Map<String, Value> values) {
        List<Map<String, Value>> all = new ArrayList<>();
        for (Component component : components) {
            for (Value other : of(component.type(), values.getOrDefault(component.name(), new Value.None()))) {
                Map<String, Value> changed = new LinkedHashMap<>(values);
                changed.put(component.name(), other);
                all.add(changed);
            }
        }
        return all;
    }
}
