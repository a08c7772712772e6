package dev.statute.crosscheck;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A few values of a type, such that different ones meet: for machines whose whole domains are too large. */
final class FewValues {
    private FewValues() {}

    static List<Value> of(Type type) {
        if (type instanceof Type.Bool) {
            return List.of(new Value.Bool(false), new Value.Bool(true));
        } else if (type instanceof Type.Int t) {
            return t.min() == t.max()
                    ? List.of(new Value.Int(t.min()))
                    : List.of(new Value.Int(t.min()), new Value.Int(t.min() + 1));
        } else if (type instanceof Type.Id t) {
            return List.of(new Value.Token(t.name(), 1), new Value.Token(t.name(), 2));
        } else if (type instanceof Type.Opaque t) {
            return List.of(new Value.Token(t.name(), 1));
        } else if (type instanceof Type.Enum t) {
            return t.members().stream()
                    .limit(2)
                    .<Value>map(member -> new Value.Member(t.name(), member))
                    .toList();
        } else if (type instanceof Type.PhaseOf t) {
            return t.phases().stream()
                    .limit(2)
                    .<Value>map(phase -> new Value.PhaseName(t.machine(), phase))
                    .toList();
        } else if (type instanceof Type.Option t) {
            return List.of(new Value.None(), new Value.Some(last(of(t.element()))));
        }
        return composed(type);
    }

    private static List<Value> composed(Type type) {
        if (type instanceof Type.Record t) {
            return parts(t.components()).stream()
                    .<Value>map(parts -> new Value.RecordValue(t.name(), parts))
                    .toList();
        } else if (type instanceof Type.Variants t) {
            return t.variants().stream()
                    .<Value>map(v -> new Value.VariantValue(t.name(), v.name(), last(parts(v.components()))))
                    .toList();
        } else if (type instanceof Type.SetOf t) {
            return List.of(new Value.SetValue(Set.of()), new Value.SetValue(Set.of(last(of(t.element())))));
        } else if (type instanceof Type.SeqOf t) {
            Value element = last(of(t.element()));
            List<Value> both = t.max() > 1 ? List.of(element, of(t.element()).get(0)) : List.of(element);
            return List.of(new Value.SeqValue(List.of()), new Value.SeqValue(both));
        } else if (type instanceof Type.MapOf t) {
            return List.of(
                    new Value.MapValue(Map.of()),
                    new Value.MapValue(Map.of(last(of(t.key())), of(t.value()).get(0))));
        }
        throw new IllegalArgumentException("no payload has the type " + type);
    }

    /** Two combinations: the first value of every component, and the last of every component. */
    private static List<Map<String, Value>> parts(List<Component> components) {
        Map<String, Value> first = new LinkedHashMap<>();
        Map<String, Value> last = new LinkedHashMap<>();
        for (Component component : components) {
            first.put(component.name(), of(component.type()).get(0));
            last.put(component.name(), last(of(component.type())));
        }
        return new ArrayList<>(first.equals(last) ? List.of(first) : List.of(first, last));
    }

    private static <T> T last(List<T> values) {
        return values.get(values.size() - 1);
    }
}
