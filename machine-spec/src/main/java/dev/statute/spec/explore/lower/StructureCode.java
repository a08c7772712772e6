package dev.statute.spec.explore.lower;

import dev.statute.spec.explore.encode.OptionShape;
import dev.statute.spec.explore.encode.PartsShape;
import dev.statute.spec.explore.encode.SeqShape;
import dev.statute.spec.explore.encode.SetShape;
import dev.statute.spec.explore.encode.Shape;
import dev.statute.spec.explore.encode.VariantsShape;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Building and taking apart of records, variants, options and collections written out. */
final class StructureCode {
    private final Lowerer lowerer;

    StructureCode(Lowerer lowerer) {
        this.lowerer = lowerer;
    }

    Code lower(Expr expr) {
        if (expr instanceof Expr.Get e) {
            return part(e);
        } else if (expr instanceof Expr.NewRecord e) {
            return record(e);
        } else if (expr instanceof Expr.NewVariant e) {
            return variant(e);
        } else if (expr instanceof Expr.NewSome e) {
            return some(e);
        } else if (expr instanceof Expr.NewCollection e) {
            return lowerer.shape(e) instanceof SetShape set
                    ? lowerer.sets().of(e.elements(), set)
                    : sequence(e, (SeqShape) lowerer.shape(e));
        } else if (expr instanceof Expr.IsVariant e) {
            return isVariant(e);
        } else if (expr instanceof Expr.AsVariant e) {
            return asVariant(e);
        }
        throw new IllegalArgumentException("unknown expression " + expr);
    }

    private Code part(Expr.Get e) {
        PartsShape parts = (PartsShape) lowerer.shape(e.target());
        if (parts.isWord()) {
            return lowerer.lower(e.target());
        }
        int part = parts.part(e.component().name());
        int offset = parts.offset(part);
        Block target = lowerer.block(e.target());
        if (parts.shape(part).isWord()) {
            return new Code.OfWord(frame -> frame[target.at(frame) + offset]);
        }
        return new Code.OfBlock(frame -> target.at(frame) + offset);
    }

    private Code record(Expr.NewRecord e) {
        PartsShape parts = (PartsShape) lowerer.shape(e);
        if (parts.isWord() && e.given().size() == 1) {
            return lowerer.lower(e.given().values().iterator().next());
        } else if (parts.size() == 0) {
            return new Code.OfWord(new ConstantWord(0));
        } else if (e.given().isEmpty() && e.base().isPresent()) {
            return lowerer.lower(e.base().get());
        }
        int room = lowerer.reserve(parts);
        Writers given = writers(e.given(), parts, 0);
        if (e.base().isEmpty()) {
            return new Code.OfBlock(frame -> {
                given.into(frame, room);
                return room;
            });
        }
        Block base = lowerer.block(e.base().get());
        int cells = parts.cells();
        return new Code.OfBlock(frame -> {
            System.arraycopy(frame, base.at(frame), frame, room, cells);
            given.into(frame, room);
            return room;
        });
    }

    private Code variant(Expr.NewVariant e) {
        VariantsShape shape = (VariantsShape) lowerer.shape(e);
        int tag = shape.tag(e.variant().name());
        if (shape.isWord()) {
            return new Code.OfWord(new ConstantWord(tag));
        }
        // The room always holds this one variant, so that only its parts have to be written.
        long[] empty = new long[shape.cells()];
        shape.blank(empty, 0);
        empty[0] = tag;
        int room = lowerer.encoding().constant(empty);
        Writers given = writers(e.given(), shape.variant(tag), shape.offset(tag));
        return new Code.OfBlock(frame -> {
            given.into(frame, room);
            return room;
        });
    }

    /** The writers of some parts of a value, each at its offset. */
    private record Writers(Code.Store[] stores, int[] offsets) {
        void into(long[] frame, int at) {
            for (int i = 0; i < offsets.length; i++) {
                stores[i].into(frame, at + offsets[i]);
            }
        }
    }

    private Writers writers(Map<String, Expr> given, PartsShape parts, int offset) {
        List<Code.Store> stores = new ArrayList<>();
        List<Integer> offsets = new ArrayList<>();
        given.forEach((name, expr) -> {
            stores.add(lowerer.store(expr));
            offsets.add(offset + parts.offset(parts.part(name)));
        });
        return new Writers(
                stores.toArray(Code.Store[]::new),
                offsets.stream().mapToInt(Integer::intValue).toArray());
    }

    private Code some(Expr.NewSome e) {
        OptionShape shape = (OptionShape) lowerer.shape(e);
        if (shape.isWord()) {
            Word value = lowerer.word(e.value());
            return new Code.OfWord(canBeNone(e.value().type()) ? frame -> shape.requireRoom(value.get(frame)) : value);
        }
        int room = lowerer.reserve(shape);
        Code.Store value = lowerer.store(e.value());
        return new Code.OfBlock(frame -> {
            frame[room] = 1;
            value.into(frame, room + 1);
            return room;
        });
    }

    /** Whether a value of one cell can be the number that stands for {@code none}. */
    private static boolean canBeNone(Type type) {
        return type instanceof Type.Int range
                ? range.min() == Shape.NONE
                : type instanceof Type.Record || type instanceof Type.Case;
    }

    private Code sequence(Expr.NewCollection e, SeqShape shape) {
        int length = e.elements().size();
        int width = shape.element().cells();
        // The room always holds this many elements and nothing behind them.
        long[] blank = new long[Math.max(shape.cells(), 1 + length * width)];
        shape.blank(blank, 0);
        blank[0] = length;
        int room = lowerer.encoding().constant(blank);
        Code.Store[] elements = e.elements().stream().map(lowerer::store).toArray(Code.Store[]::new);
        return new Code.OfBlock(frame -> {
            shape.requireRoom(length);
            for (int i = 0; i < length; i++) {
                elements[i].into(frame, room + 1 + i * width);
            }
            return room;
        });
    }

    private Code isVariant(Expr.IsVariant e) {
        VariantsShape shape = (VariantsShape) lowerer.shape(e.target());
        return new Code.OfTruth(Comparisons.equal(
                tagOf(e.target(), shape), new ConstantWord(shape.tag(e.variant().name()))));
    }

    private Word tagOf(Expr target, VariantsShape shape) {
        if (shape.isWord()) {
            return lowerer.word(target);
        }
        Block block = lowerer.block(target);
        return frame -> frame[block.at(frame)];
    }

    private Code asVariant(Expr.AsVariant e) {
        VariantsShape shape = (VariantsShape) lowerer.shape(e.target());
        OptionShape option = (OptionShape) lowerer.shape(e);
        int tag = shape.tag(e.variant().name());
        boolean hasParts = shape.variant(tag).size() > 0;
        int offset = hasParts ? shape.offset(tag) : 0;
        if (shape.isWord()) {
            Word target = lowerer.word(e.target());
            return new Code.OfWord(frame -> target.get(frame) == tag ? 0 : Shape.NONE);
        }
        Block target = lowerer.block(e.target());
        if (option.isWord()) {
            return new Code.OfWord(frame -> {
                int at = target.at(frame);
                return frame[at] != tag ? Shape.NONE : hasParts ? option.requireRoom(frame[at + offset]) : 0;
            });
        }
        int room = lowerer.reserve(option);
        int cells = option.element().cells();
        return new Code.OfBlock(frame -> {
            int at = target.at(frame);
            if (frame[at] == tag) {
                frame[room] = 1;
                System.arraycopy(frame, at + offset, frame, room + 1, cells);
            } else {
                option.blank(frame, room);
            }
            return room;
        });
    }
}
