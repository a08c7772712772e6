package dev.statute.spec.link;

import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import java.util.List;

/**
 * How large a type is with all the types it is made of written out. A few types that each hold the next one twice are
 * short to write and have more parts than any reader of the model can go through.
 *
 * @param depth how many types are nested
 * @param parts how many types there are in all
 */
record TypeExtent(int depth, long parts) {
    static final int DEEPEST = 100;
    static final int MOST_PARTS = 10_000;

    /** The extent of a type whose parts are within the limits, so that the work is bounded by those. */
    static TypeExtent of(Type type) {
        if (type instanceof Type.Record record) {
            return ofAll(record.components());
        } else if (type instanceof Type.Variants variants) {
            return ofAll(variants.variants().stream()
                    .flatMap(v -> v.components().stream())
                    .toList());
        } else if (type instanceof Type.Option option) {
            return of(option.element());
        } else if (type instanceof Type.SetOf set) {
            return of(set.element());
        } else if (type instanceof Type.SeqOf seq) {
            return of(seq.element());
        } else if (type instanceof Type.MapOf map) {
            return new TypeExtent(0, 0).with(of(map.key())).with(of(map.value()));
        }
        return new TypeExtent(1, 1);
    }

    boolean isTooLarge() {
        return depth > DEEPEST || parts > MOST_PARTS;
    }

    private static TypeExtent ofAll(List<Component> components) {
        TypeExtent all = new TypeExtent(0, 0);
        for (Component component : components) {
            all = all.with(of(component.type()));
        }
        return new TypeExtent(all.depth + 1, all.parts + 1);
    }

    private TypeExtent with(TypeExtent part) {
        return new TypeExtent(Math.max(depth, part.depth), parts + part.parts);
    }
}
