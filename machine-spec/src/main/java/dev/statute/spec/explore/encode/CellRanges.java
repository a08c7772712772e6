package dev.statute.spec.explore.encode;

import dev.statute.spec.check.domain.DomainSet;
import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The ranges of the cells of a field, from its declared type. A number of a wide range, such as a position in a journal,
 * first gets the bits that its domain needs; all bits of the range if that turns out to be too little.
 */
final class CellRanges {
    /** More bits than this are not reserved for a number at once. */
    private static final int NARROW_BITS = 8;

    private final TypeUse use;
    private final Domains domains;
    private final Growth growth;
    private final String owner;
    private final List<CellRange> ranges = new ArrayList<>();

    private CellRanges(TypeUse use, Domains domains, Growth growth, String owner) {
        this.use = use;
        this.domains = domains;
        this.growth = growth;
        this.owner = owner;
    }

    /**
     * The range of each cell in order.
     *
     * @param owner the name of the field or parameter
     */
    static List<CellRange> of(Type type, Shape shape, TypeUse use, Domains domains, Growth growth, String owner) {
        CellRanges all = new CellRanges(use, domains, growth, owner);
        all.add(type, shape, false);
        return all.ranges;
    }

    /** What is reserved for one of the cells if its numbers turn out to be more than its range. */
    static Room wide(String owner, int cell, Growth growth) {
        return Room.of("numbers in cell " + cell + " of " + owner, 0, growth);
    }

    /** @param blankable whether the cells may stand for nothing, and then hold what {@link Shape#blank} writes */
    private void add(Type type, Shape shape, boolean blankable) {
        if (shape instanceof OptionShape option) {
            addOption(((Type.Option) type).element(), option);
        } else if (shape instanceof SetShape set) {
            addMask(set);
        } else if (shape instanceof SeqShape seq) {
            addElements((Type.SeqOf) type, seq);
        } else if (shape instanceof MapShape map) {
            for (int i = 0; i < map.keys().capacity(); i++) {
                addOption(((Type.MapOf) type).value(), map.slot());
            }
        } else if (shape instanceof PartsShape parts) {
            addParts(componentsOf(type), parts, blankable);
        } else if (shape instanceof VariantsShape variants) {
            addVariants((Type.Variants) type, variants);
        } else {
            ranges.add(CellRange.of(extent(type, blankable)));
        }
    }

    private void addOption(Type element, OptionShape option) {
        if (option.isWord()) {
            ranges.add(CellRange.orNone(wordExtent(element)));
        } else {
            ranges.add(CellRange.of(new Extent(0, 1)));
            add(element, option.element(), true);
        }
    }

    /** The extent of a type whose values take one cell: of a record that of its only part. */
    private Extent wordExtent(Type type) {
        if (type instanceof Type.Variants variants) {
            return new Extent(0, variants.variants().size() - 1L);
        } else if (type instanceof Type.Record || type instanceof Type.Case) {
            List<Component> components = componentsOf(type);
            return components.isEmpty()
                    ? new Extent(0, 0)
                    : wordExtent(components.get(0).type());
        } else if (type instanceof Type.SeqOf) {
            // A sequence for which there is no room at all.
            return new Extent(0, 0);
        }
        return extent(type, false);
    }

    private void addMask(SetShape set) {
        for (int left = set.universe().capacity(); left > 0; left -= Long.SIZE) {
            ranges.add(CellRange.mask(Math.min(left, Long.SIZE)));
        }
    }

    private void addElements(Type.SeqOf type, SeqShape seq) {
        long longest = Math.min(type.max(), seq.capacity());
        ranges.add(CellRange.of(new Extent(0, longest)));
        for (int i = 0; i < seq.capacity(); i++) {
            int before = ranges.size();
            add(type.element(), seq.element(), true);
            if (i >= longest) {
                // Nothing is ever stored behind the largest size.
                Collections.fill(ranges.subList(before, ranges.size()), CellRange.NOTHING);
            }
        }
    }

    private void addParts(List<Component> components, PartsShape parts, boolean blankable) {
        if (components.isEmpty()) {
            ranges.add(CellRange.of(new Extent(0, 0)));
        }
        for (int i = 0; i < components.size(); i++) {
            add(components.get(i).type(), parts.shape(i), blankable);
        }
    }

    private void addVariants(Type.Variants type, VariantsShape variants) {
        ranges.add(CellRange.of(new Extent(0, variants.size() - 1L)));
        for (int tag = 0; tag < variants.size(); tag++) {
            if (variants.variant(tag).size() > 0) {
                addParts(type.variants().get(tag).components(), variants.variant(tag), true);
            }
        }
    }

    private static List<Component> componentsOf(Type type) {
        return type instanceof Type.Record record
                ? record.components()
                : ((Type.Case) type).variant().components();
    }

    private Extent extent(Type type, boolean blankable) {
        Extent extent = type instanceof Type.Int t ? numbers(t) : use.extent(type);
        return blankable ? extent.join(new Extent(0, 0)) : extent;
    }

    private Extent numbers(Type.Int type) {
        Extent declared = new Extent(type.min(), type.max());
        boolean grown = wide(owner, ranges.size(), growth).size() > 0;
        return grown || declared.size() <= 1L << NARROW_BITS ? declared : narrow(type);
    }

    private Extent narrow(Type.Int type) {
        DomainSet domain = domains.of(type);
        if (domain.size() > 1L << NARROW_BITS) {
            return new Extent(type.min(), type.min() + (1L << NARROW_BITS) - 1);
        }
        return domain.values().stream()
                .map(value -> new Extent(((Value.Int) value).value(), ((Value.Int) value).value()))
                .reduce(Extent::join)
                .orElseThrow();
    }
}
