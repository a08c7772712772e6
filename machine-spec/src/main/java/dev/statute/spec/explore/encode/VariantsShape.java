package dev.statute.spec.explore.encode;

import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.List;
import org.apiguardian.api.API;

/** A tagged sum: the number of the variant from 0, then room for the parts of each variant that has parts. */
@API(status = API.Status.INTERNAL)
public final class VariantsShape extends Shape {
    private final Type.Variants type;
    private final List<PartsShape> variants;
    private final int[] offsets;

    VariantsShape(Type.Variants type, List<PartsShape> variants) {
        super(1 + variants.stream().mapToInt(VariantsShape::room).sum());
        this.type = type;
        this.variants = List.copyOf(variants);
        this.offsets = new int[variants.size()];
        int offset = 1;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = offset;
            offset += room(variants.get(i));
        }
    }

    private static int room(PartsShape variant) {
        return variant.size() == 0 ? 0 : variant.cells();
    }

    /** How many variants there are. */
    public int size() {
        return offsets.length;
    }

    /** The number of the variant of that name. */
    public int tag(String variant) {
        for (int i = 0; i < offsets.length; i++) {
            if (type.variants().get(i).name().equals(variant)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no variant " + variant);
    }

    /** The parts of a variant. */
    public PartsShape variant(int tag) {
        return variants.get(tag);
    }

    /** How far behind the start the parts of a variant stand; of one without parts, nowhere. */
    public int offset(int tag) {
        return offsets[tag];
    }

    @Override
    boolean usesNone() {
        return false;
    }

    @Override
    public void write(Value value, long[] cells, int at) {
        blank(cells, at);
        int tag = tag(((Value.VariantValue) value).variant());
        cells[at] = tag;
        if (variants.get(tag).size() > 0) {
            variants.get(tag).write(value, cells, at + offsets[tag]);
        }
    }

    @Override
    public Value read(long[] cells, int at) {
        int tag = (int) cells[at];
        return variants.get(tag).read(cells, at + offsets[tag]);
    }

    @Override
    public void blank(long[] cells, int at) {
        cells[at] = 0;
        for (int i = 0; i < offsets.length; i++) {
            if (variants.get(i).size() > 0) {
                variants.get(i).blank(cells, at + offsets[i]);
            }
        }
    }
}
