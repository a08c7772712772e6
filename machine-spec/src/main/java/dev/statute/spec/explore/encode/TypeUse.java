package dev.statute.spec.explore.encode;

import dev.statute.spec.model.Check;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Parameter;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.TypeName;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the declarations of a machine say about the values of its types, before any state is looked at. */
final class TypeUse {
    private final Map<TypeName, Long> tokens = new HashMap<>();
    private final Map<String, Long> longest = new HashMap<>();
    private Extent numbers = new Extent(0, 0);
    private boolean hasNumbers;

    private TypeUse() {}

    static TypeUse of(Machine machine, Check check) {
        TypeUse use = new TypeUse();
        for (Field field : machine.fields()) {
            use.take(field.type());
        }
        for (Parameter parameter : machine.parameters()) {
            use.take(parameter.type());
            use.take(parameter.defaultValue());
        }
        for (Input input : machine.inputs()) {
            input.payload().forEach(component -> use.take(component.type()));
        }
        check.typeDomains().values().forEach(domain -> domain.values().forEach(use::take));
        check.payloadDomains().values().forEach(domain -> domain.values().forEach(use::take));
        return use;
    }

    /** The largest numbers of ids and opaque values that occur in some values. */
    static Map<TypeName, Long> tokensIn(Collection<Value> values) {
        TypeUse use = new TypeUse();
        use.takeValues(values);
        return use.tokens;
    }

    /** The largest number of an id or opaque type, at least 1. */
    long tokens(TypeName type) {
        return tokens.getOrDefault(type, 1L);
    }

    /** How long declared sequences of these elements may become; 0 if none is declared. */
    long longest(String elementKey) {
        return longest.getOrDefault(elementKey, 0L);
    }

    /** The range of a type of one number; an endless one for types of several parts. */
    Extent extent(Type type) {
        if (type instanceof Type.Bool) {
            return new Extent(0, 1);
        } else if (type instanceof Type.Int) {
            return numbers;
        } else if (type instanceof Type.Enum t) {
            return new Extent(0, t.members().size() - 1L);
        } else if (type instanceof Type.PhaseOf t) {
            return new Extent(0, t.phases().size() - 1L);
        } else if (type instanceof Type.Id || type instanceof Type.Opaque) {
            return new Extent(1, tokens(Types.nameOf(type).orElseThrow()));
        }
        return new Extent(0, Long.MAX_VALUE);
    }

    private void take(Type type) {
        if (type instanceof Type.Option t) {
            take(t.element());
        } else if (type instanceof Type.SetOf t) {
            takeElement(t.element());
        } else if (type instanceof Type.SeqOf t) {
            longest.merge(Shapes.key(t.element()), t.max(), Math::max);
            take(t.element());
        } else if (type instanceof Type.MapOf t) {
            takeElement(t.key());
            take(t.value());
        } else if (type instanceof Type.Record t) {
            takeAll(t.components());
        } else if (type instanceof Type.Variants t) {
            t.variants().forEach(variant -> takeAll(variant.components()));
        }
    }

    private void takeAll(List<Component> components) {
        components.forEach(component -> take(component.type()));
    }

    private void takeElement(Type type) {
        if (type instanceof Type.Int t) {
            Extent range = new Extent(t.min(), t.max());
            numbers = hasNumbers ? numbers.join(range) : range;
            hasNumbers = true;
        }
        take(type);
    }

    private void take(Value value) {
        if (value instanceof Value.Token token) {
            tokens.merge(token.type(), token.number(), Math::max);
        } else if (value instanceof Value.Some some) {
            take(some.value());
        } else if (value instanceof Value.SetValue set) {
            takeValues(set.elements());
        } else if (value instanceof Value.SeqValue seq) {
            takeValues(seq.elements());
        } else if (value instanceof Value.MapValue map) {
            takeValues(map.entries().keySet());
            takeValues(map.entries().values());
        } else if (value instanceof Value.RecordValue record) {
            takeValues(record.components().values());
        } else if (value instanceof Value.VariantValue variant) {
            takeValues(variant.components().values());
        }
    }

    private void takeValues(Collection<Value> values) {
        values.forEach(this::take);
    }
}
