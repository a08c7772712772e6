package dev.statute.spec.explore.lower;

import dev.statute.spec.explore.encode.MapShape;
import dev.statute.spec.explore.encode.OptionShape;
import dev.statute.spec.explore.encode.PartsShape;
import dev.statute.spec.explore.encode.SeqShape;
import dev.statute.spec.explore.encode.SetShape;
import dev.statute.spec.explore.encode.Shape;
import dev.statute.spec.explore.encode.Universe;
import dev.statute.spec.explore.encode.VariantsShape;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import java.util.List;
import java.util.Optional;

/** Whether a value lies in the ranges and sizes of its declared type. */
@FunctionalInterface
interface Bounds {
    /** Every value lies in them. */
    Bounds NONE = (cells, at) -> true;

    /** Looks at the cells of a value. */
    boolean hold(long[] cells, int at);

    /** These and others, of the same value. */
    private Bounds and(Bounds others) {
        return (cells, at) -> hold(cells, at) && others.hold(cells, at);
    }

    /** These, of a value that stands at an offset. */
    private Bounds at(int offset) {
        return (cells, at) -> hold(cells, at + offset);
    }

    /** The bounds of a type; empty if every value of the shape lies in them. */
    static Optional<Bounds> of(Type type, Shape shape) {
        if (type instanceof Type.Int range) {
            return Optional.of((cells, at) -> range.min() <= cells[at] && cells[at] <= range.max());
        } else if (shape instanceof OptionShape option) {
            return of(((Type.Option) type).element(), option.element())
                    .map(inner ->
                            (cells, at) -> !option.isPresent(cells, at) || inner.hold(cells, at + option.offset()));
        } else if (shape instanceof SetShape set) {
            return set((Type.SetOf) type, set);
        } else if (shape instanceof SeqShape seq) {
            return seq((Type.SeqOf) type, seq);
        } else if (shape instanceof MapShape map) {
            return map((Type.MapOf) type, map);
        } else if (shape instanceof PartsShape parts) {
            return parts(
                    type instanceof Type.Record record
                            ? record.components()
                            : ((Type.Case) type).variant().components(),
                    parts,
                    0);
        } else if (shape instanceof VariantsShape variants) {
            return variants((Type.Variants) type, variants);
        }
        return Optional.empty();
    }

    private static Optional<Bounds> set(Type.SetOf type, SetShape set) {
        Universe universe = set.universe();
        int width = set.cells();
        Bounds size = (cells, at) -> Masks.count(cells, at, width) <= type.max();
        return of(type.element(), universe.element())
                .<Bounds>map(inner -> (cells, at) -> {
                    for (int index = 0; index < universe.capacity(); index++) {
                        if (Masks.has(cells, at, index) && !element(universe, index, inner)) {
                            return false;
                        }
                    }
                    return size.hold(cells, at);
                })
                .or(() -> type.max() < universe.capacity() ? Optional.of(size) : Optional.empty());
    }

    private static boolean element(Universe universe, int index, Bounds inner) {
        if (inner == NONE) {
            return true;
        }
        long[] element = new long[universe.element().cells()];
        universe.load(index, element, 0);
        return inner.hold(element, 0);
    }

    private static Optional<Bounds> seq(Type.SeqOf type, SeqShape seq) {
        int width = seq.element().cells();
        Bounds size = (cells, at) -> cells[at] <= type.max();
        return of(type.element(), seq.element())
                .<Bounds>map(inner -> (cells, at) -> {
                    for (int i = 0; i < cells[at]; i++) {
                        if (!inner.hold(cells, at + 1 + i * width)) {
                            return false;
                        }
                    }
                    return size.hold(cells, at);
                })
                .or(() -> type.max() < seq.capacity() ? Optional.of(size) : Optional.empty());
    }

    private static Optional<Bounds> map(Type.MapOf type, MapShape map) {
        Universe keys = map.keys();
        OptionShape slot = map.slot();
        Optional<Bounds> key = of(type.key(), keys.element());
        Optional<Bounds> value = of(type.value(), slot.element());
        if (key.isEmpty() && value.isEmpty() && type.max() >= keys.capacity()) {
            return Optional.empty();
        }
        Bounds eachKey = key.orElse(NONE);
        Bounds eachValue = value.orElse(NONE);
        return Optional.of((cells, at) -> {
            int count = 0;
            for (int index = 0; index < keys.capacity(); index++) {
                int place = at + index * slot.cells();
                if (slot.isPresent(cells, place)) {
                    count++;
                    if (!eachValue.hold(cells, place + slot.offset()) || !element(keys, index, eachKey)) {
                        return false;
                    }
                }
            }
            return count <= type.max();
        });
    }

    private static Optional<Bounds> parts(List<Component> components, PartsShape parts, int offset) {
        Optional<Bounds> all = Optional.empty();
        for (int i = 0; i < components.size(); i++) {
            int place = offset + parts.offset(i);
            Optional<Bounds> part = of(components.get(i).type(), parts.shape(i)).map(inner -> inner.at(place));
            Optional<Bounds> before = all;
            all = part.map(inner -> before.map(others -> others.and(inner)).orElse(inner))
                    .or(() -> before);
        }
        return all;
    }

    private static Optional<Bounds> variants(Type.Variants type, VariantsShape shape) {
        Bounds[] all = new Bounds[shape.size()];
        boolean some = false;
        for (int tag = 0; tag < all.length; tag++) {
            Optional<Bounds> parts =
                    parts(type.variants().get(tag).components(), shape.variant(tag), shape.offset(tag));
            all[tag] = parts.orElse(NONE);
            some |= parts.isPresent();
        }
        return some ? Optional.of((cells, at) -> all[(int) cells[at]].hold(cells, at)) : Optional.empty();
    }
}
