package dev.statute.generate.tla;

import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Plain values as TLA+. Ids, members and phases are strings; a variant is a record of one component, named after the case,
 * so that TLC never compares the contents of different cases.
 */
final class ValueWriter {
    private final Prelude prelude;

    ValueWriter(Prelude prelude) {
        this.prelude = prelude;
    }

    Tla of(Value value) {
        if (value instanceof Value.Bool v) {
            return Tla.atom(v.value() ? "TRUE" : "FALSE");
        } else if (value instanceof Value.Int v) {
            return new Tla(String.valueOf(v.value()), v.value() < 0 ? Tla.SUM : Tla.ATOM);
        } else if (value instanceof Value.None) {
            return prelude.none();
        } else if (value instanceof Value.Some v) {
            return prelude.call(Helper.SOME, of(v.value()));
        } else if (value instanceof Value.SetValue v) {
            return Tla.atom(list("{", v.elements(), "}"));
        } else if (value instanceof Value.SeqValue v) {
            return Tla.atom(list("<<", v.elements(), ">>"));
        } else if (value instanceof Value.MapValue v) {
            return map(v);
        } else if (value instanceof Value.RecordValue v) {
            return record(v.components());
        } else if (value instanceof Value.VariantValue v) {
            return variant(new Type.Variant(v.variant(), List.of(), ""), record(v.components()));
        }
        // Token, Member and PhaseName: words of letters and digits.
        return Tla.atom("\"" + value + "\"");
    }

    /** All values of a collection, within brackets. */
    String list(String open, Collection<Value> values, String close) {
        return values.stream().map(v -> of(v).text()).collect(Collectors.joining(", ", open, close));
    }

    /** A record; one without components is the empty tuple, since TLA+ has no word for it. */
    static Tla recordOf(Map<String, String> components) {
        return Tla.atom(
                components.isEmpty()
                        ? "<<>>"
                        : components.entrySet().stream()
                                .map(e -> e.getKey() + " |-> " + e.getValue())
                                .collect(Collectors.joining(", ", "[", "]")));
    }

    /** A variant of what its case holds. */
    static Tla variant(Type.Variant variant, Tla content) {
        return Tla.atom("[" + Names.of(variant) + " |-> " + content + "]");
    }

    private Tla record(Map<String, Value> components) {
        return recordOf(components.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> of(e.getValue()).text(), (a, b) -> a, LinkedHashMap::new)));
    }

    private Tla map(Value.MapValue value) {
        Tla map = prelude.call(Helper.EMPTY_MAP);
        for (Map.Entry<Value, Value> entry : value.entries().entrySet()) {
            map = prelude.call(Helper.MAP_PUT, map, of(entry.getKey()), of(entry.getValue()));
        }
        return map;
    }
}
