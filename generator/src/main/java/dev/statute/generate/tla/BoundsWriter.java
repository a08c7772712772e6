package dev.statute.generate.tla;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** That a value lies in the ranges and sizes of its type. Whatever else a type says cannot be broken. */
final class BoundsWriter {
    private final Prelude prelude;

    BoundsWriter(Prelude prelude) {
        this.prelude = prelude;
    }

    /** The condition; empty if every value fulfils it. */
    Optional<Tla> within(Type type, Tla value, Scope scope) {
        if (type instanceof Type.Int t) {
            return range(t, value);
        } else if (type instanceof Type.Option t) {
            return within(t.element(), Tla.atom(value.in(Tla.ATOM) + ".some"), scope)
                    .map(inner -> new Tla(
                            value.in(Tla.SETS) + " # " + prelude.none() + " => " + inner.in(Tla.JUNCTION),
                            Tla.IMPLICATION));
        } else if (type instanceof Type.SetOf t) {
            return all(
                    List.of(size(t.max(), Tla.call("Cardinality", value)), each(t.element(), "element", value, scope)));
        } else if (type instanceof Type.SeqOf t) {
            return all(List.of(
                    size(t.max(), Tla.call("Len", value)),
                    each(t.element(), "element", prelude.call(Helper.SEQ_ELEMENTS, value), scope)));
        } else if (type instanceof Type.MapOf t) {
            return map(t, value, scope);
        } else if (type instanceof Type.Record t) {
            return components(t.components(), value, scope);
        } else if (type instanceof Type.Case t) {
            return components(t.variant().components(), value, scope);
        } else if (type instanceof Type.Variants t) {
            return all(t.variants().stream().map(v -> ofCase(v, value, scope)).toList());
        }
        return Optional.empty();
    }

    /** TLC knows numbers of 32 bits; a bound beyond them cannot be passed without its noticing. */
    private static Optional<Tla> range(Type.Int type, Tla value) {
        boolean low = type.min() > Integer.MIN_VALUE;
        boolean high = type.max() < Integer.MAX_VALUE;
        String left = value.in(Tla.SETS);
        if (low && high) {
            return Optional.of(new Tla(left + " \\in " + range(type), Tla.RELATION));
        } else if (low) {
            return Optional.of(new Tla(left + " >= " + type.min(), Tla.RELATION));
        }
        return high ? Optional.of(new Tla(left + " <= " + type.max(), Tla.RELATION)) : Optional.empty();
    }

    /** The numbers of a range. */
    static String range(Type.Int type) {
        return type.min() + ".." + type.max();
    }

    private static Optional<Tla> size(long max, Tla size) {
        return max < Integer.MAX_VALUE ? Optional.of(new Tla(size + " <= " + max, Tla.RELATION)) : Optional.empty();
    }

    private Optional<Tla> each(Type element, String wanted, Tla set, Scope scope) {
        String name = scope.free(wanted);
        return within(element, Tla.atom(name), scope.with(List.of(name)))
                .map(inner -> new Tla("\\A " + name + " \\in " + set.in(Tla.SETS) + " : " + inner, Tla.OPEN));
    }

    private Optional<Tla> map(Type.MapOf type, Tla value, Scope scope) {
        Tla keys = OperationWriter.domain(value);
        String key = scope.free("key");
        Tla entry = Tla.atom(value.in(Tla.ATOM) + "[" + key + "]");
        Optional<Tla> values = within(type.value(), entry, scope.with(List.of(key)))
                .map(inner -> new Tla("\\A " + key + " \\in " + keys + " : " + inner, Tla.OPEN));
        return all(
                List.of(size(type.max(), Tla.call("Cardinality", keys)), each(type.key(), "key", keys, scope), values));
    }

    private Optional<Tla> ofCase(Type.Variant variant, Tla value, Scope scope) {
        String name = Names.of(variant);
        return components(variant.components(), Tla.atom(value.in(Tla.ATOM) + "." + name), scope)
                .map(inner -> new Tla(
                        prelude.call(Helper.IS_CASE, value, "\"" + name + "\"") + " => " + inner.in(Tla.JUNCTION),
                        Tla.IMPLICATION));
    }

    private Optional<Tla> components(List<Component> components, Tla value, Scope scope) {
        return all(components.stream()
                .map(c -> within(c.type(), Tla.atom(value.in(Tla.ATOM) + "." + c.name()), scope))
                .toList());
    }

    private static Optional<Tla> all(List<Optional<Tla>> conditions) {
        List<Tla> present = new ArrayList<>();
        conditions.forEach(condition -> condition.ifPresent(present::add));
        if (present.size() < 2) {
            return present.stream().findFirst();
        }
        return Optional.of(new Tla(
                present.stream().map(c -> c.in(Tla.NEGATION)).collect(Collectors.joining(" /\\ ")), Tla.JUNCTION));
    }
}
