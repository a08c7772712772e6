package dev.statute.spec.explore.encode;

import dev.statute.spec.model.TypeName;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Replaces ids by other ids of their types, in all cells of values of one shape. Thread-safe. */
@FunctionalInterface
interface Renaming {
    /** Copies a value from one place to another, with other ids. */
    void copy(long[] from, int at, long[] to, int target);

    /**
     * The renaming for values of a shape.
     *
     * @param ids for each type whose ids are renamed the new number of each old one, at the index of the old one
     */
    static Renaming of(Shape shape, Map<TypeName, int[]> ids) {
        return some(shape, ids).orElseGet(() -> plain(shape.cells()));
    }

    private static Renaming plain(int cells) {
        return (from, at, to, target) -> System.arraycopy(from, at, to, target, cells);
    }

    /** Empty if nothing in values of the shape is renamed. */
    private static Optional<Renaming> some(Shape shape, Map<TypeName, int[]> ids) {
        if (shape instanceof ScalarShape scalar) {
            return scalar.idType().map(ids::get).map(Renaming::scalar);
        } else if (shape instanceof OptionShape option) {
            return some(option.element(), ids).map(inner -> option(option, inner));
        } else if (shape instanceof SetShape set) {
            return some(set.universe().element(), ids).map(inner -> set(set, inner));
        } else if (shape instanceof SeqShape seq) {
            return some(seq.element(), ids).map(inner -> seq(seq, inner));
        } else if (shape instanceof MapShape map) {
            return map(map, ids);
        } else if (shape instanceof PartsShape parts) {
            return parts(parts, ids);
        }
        return variants((VariantsShape) shape, ids);
    }

    private static Renaming scalar(int[] numbers) {
        // Number 0 stands where there is no value.
        return (from, at, to, target) -> to[target] = from[at] == 0 ? 0 : numbers[(int) from[at]];
    }

    private static Renaming option(OptionShape option, Renaming inner) {
        return (from, at, to, target) -> {
            to[target] = from[at];
            if (option.isPresent(from, at)) {
                inner.copy(from, at + option.offset(), to, target + option.offset());
            } else {
                option.blank(to, target);
            }
        };
    }

    private static Renaming set(SetShape set, Renaming inner) {
        Universe universe = set.universe();
        return (from, at, to, target) -> {
            set.blank(to, target);
            long[] element = new long[universe.element().cells()];
            for (int index = 0; index < universe.capacity(); index++) {
                if ((from[at + index / Long.SIZE] >>> index & 1) != 0) {
                    int renamed = renamed(universe, index, inner, element);
                    to[target + renamed / Long.SIZE] |= 1L << renamed;
                }
            }
        };
    }

    private static int renamed(Universe universe, int index, Renaming inner, long[] element) {
        universe.load(index, element, 0);
        long[] other = new long[element.length];
        inner.copy(element, 0, other, 0);
        return universe.indexOf(other, 0);
    }

    private static Renaming seq(SeqShape seq, Renaming inner) {
        int width = seq.element().cells();
        return (from, at, to, target) -> {
            seq.blank(to, target);
            to[target] = from[at];
            for (int i = 0; i < from[at]; i++) {
                inner.copy(from, at + 1 + i * width, to, target + 1 + i * width);
            }
        };
    }

    private static Optional<Renaming> map(MapShape map, Map<TypeName, int[]> ids) {
        Universe keys = map.keys();
        OptionShape slot = map.slot();
        if (some(keys.element(), ids).isEmpty() && some(slot, ids).isEmpty()) {
            return Optional.empty();
        }
        Renaming key = of(keys.element(), ids);
        Renaming value = of(slot, ids);
        int width = slot.cells();
        return Optional.of((from, at, to, target) -> {
            map.blank(to, target);
            long[] element = new long[keys.element().cells()];
            for (int index = 0; index < keys.capacity(); index++) {
                if (slot.isPresent(from, at + index * width)) {
                    int renamed = renamed(keys, index, key, element);
                    value.copy(from, at + index * width, to, target + renamed * width);
                }
            }
        });
    }

    private static Optional<Renaming> parts(PartsShape parts, Map<TypeName, int[]> ids) {
        Renaming[] inner = new Renaming[parts.size()];
        boolean renames = false;
        for (int i = 0; i < inner.length; i++) {
            inner[i] = of(parts.shape(i), ids);
            renames |= some(parts.shape(i), ids).isPresent();
        }
        return renames
                ? Optional.of((from, at, to, target) -> {
                    for (int i = 0; i < inner.length; i++) {
                        inner[i].copy(from, at + parts.offset(i), to, target + parts.offset(i));
                    }
                })
                : Optional.empty();
    }

    private static Optional<Renaming> variants(VariantsShape shape, Map<TypeName, int[]> ids) {
        Renaming[] inner = new Renaming[shape.size()];
        Arrays.setAll(inner, tag -> of(shape.variant(tag), ids));
        boolean renames = false;
        for (int tag = 0; tag < inner.length; tag++) {
            renames |= some(shape.variant(tag), ids).isPresent();
        }
        return renames
                ? Optional.of((from, at, to, target) -> {
                    shape.blank(to, target);
                    int tag = (int) from[at];
                    to[target] = tag;
                    if (shape.variant(tag).size() > 0) {
                        inner[tag].copy(from, at + shape.offset(tag), to, target + shape.offset(tag));
                    }
                })
                : Optional.empty();
    }
}
