package dev.statute.spec.explore.lower;

import dev.statute.spec.explore.encode.SeqShape;
import dev.statute.spec.explore.encode.SetShape;
import dev.statute.spec.explore.encode.Universe;
import dev.statute.spec.explore.lower.Elements.Index;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Type;
import java.util.List;
import java.util.function.LongBinaryOperator;

/** Operations on sets that bind no variable. Those of up to 64 possible elements are numbers. */
final class SetCode {
    private final Lowerer lowerer;

    SetCode(Lowerer lowerer) {
        this.lowerer = lowerer;
    }

    Code lower(Expr.Operate e) {
        Expr receiver = e.operands().get(0);
        SetShape set = (SetShape) lowerer.shape(receiver);
        return switch (e.operation()) {
            case SET_CONTAINS -> contains(receiver, e.operands().get(1), set);
            case SET_SIZE -> size(receiver, set);
            case SET_WITH -> changed(receiver, set, Elements.index(e.operands().get(1), set.universe(), lowerer), true);
            case SET_WITHOUT ->
                changed(receiver, set, Elements.find(e.operands().get(1), set.universe(), lowerer), false);
            case SET_UNION -> combined(receiver, e.operands().get(1), set, (a, b) -> a | b);
            case SET_MINUS -> combined(receiver, e.operands().get(1), set, (a, b) -> a & ~b);
            case SET_INTERSECT -> combined(receiver, e.operands().get(1), set, (a, b) -> a & b);
            case SET_SUBSET_OF -> subset(receiver, e.operands().get(1), set);
            default -> throw new IllegalArgumentException(e.operation() + " is not an operation of sets");
        };
    }

    /** The elements of a set or sequence as a set. */
    Code elements(Expr collection, SetShape set) {
        return collection.type() instanceof Type.SeqOf ? ofSequence(collection, set) : lowerer.lower(collection);
    }

    /** The shape of sets of the elements of a set or sequence. */
    SetShape shapeOfElements(Expr collection) {
        Type type = collection.type();
        Type element = type instanceof Type.SeqOf seq ? seq.element() : ((Type.SetOf) type).element();
        return (SetShape) lowerer.shape(new Type.SetOf(element, Long.MAX_VALUE));
    }

    /** A set of elements written out. */
    Code of(List<Expr> elements, SetShape set) {
        Index[] indexes = elements.stream()
                .map(element -> Elements.index(element, set.universe(), lowerer))
                .toArray(Index[]::new);
        if (set.isWord()) {
            return new Code.OfWord(frame -> {
                long mask = 0;
                for (Index index : indexes) {
                    mask |= 1L << index.of(frame);
                }
                return mask;
            });
        }
        int room = lowerer.reserve(set);
        return new Code.OfBlock(frame -> {
            set.blank(frame, room);
            for (Index index : indexes) {
                Masks.add(frame, room, index.of(frame));
            }
            return room;
        });
    }

    /** {@code xs.to_set()}. */
    Code ofSequence(Expr sequence, SetShape set) {
        Block block = lowerer.block(sequence);
        int width = ((SeqShape) lowerer.shape(sequence)).element().cells();
        Universe universe = set.universe();
        int room = lowerer.reserve(set);
        return new Code.OfBlock(frame -> {
            set.blank(frame, room);
            int at = block.at(frame);
            for (long i = 0; i < frame[at]; i++) {
                Masks.add(frame, room, universe.indexOf(frame, at + 1 + (int) i * width));
            }
            return room;
        });
    }

    private Code contains(Expr receiver, Expr element, SetShape set) {
        Index index = Elements.find(element, set.universe(), lowerer);
        if (set.isWord()) {
            Word mask = lowerer.word(receiver);
            return new Code.OfTruth(frame -> {
                int bit = index.of(frame);
                return bit != Universe.ABSENT && (mask.get(frame) >>> bit & 1) != 0;
            });
        }
        Block mask = lowerer.block(receiver);
        return new Code.OfTruth(frame -> {
            int bit = index.of(frame);
            return bit != Universe.ABSENT && Masks.has(frame, mask.at(frame), bit);
        });
    }

    private Code size(Expr receiver, SetShape set) {
        if (set.isWord()) {
            Word mask = lowerer.word(receiver);
            return new Code.OfWord(frame -> Long.bitCount(mask.get(frame)));
        }
        Block mask = lowerer.block(receiver);
        int cells = set.cells();
        return new Code.OfWord(frame -> Masks.count(frame, mask.at(frame), cells));
    }

    private Code changed(Expr receiver, SetShape set, Index index, boolean add) {
        if (set.isWord()) {
            Word mask = lowerer.word(receiver);
            return new Code.OfWord(
                    add
                            ? frame -> mask.get(frame) | 1L << index.of(frame)
                            : frame -> {
                                int bit = index.of(frame);
                                return bit == Universe.ABSENT ? mask.get(frame) : mask.get(frame) & ~(1L << bit);
                            });
        }
        Block mask = lowerer.block(receiver);
        int room = lowerer.reserve(set);
        int cells = set.cells();
        return new Code.OfBlock(frame -> {
            System.arraycopy(frame, mask.at(frame), frame, room, cells);
            int bit = index.of(frame);
            if (add) {
                Masks.add(frame, room, bit);
            } else if (bit != Universe.ABSENT) {
                Masks.remove(frame, room, bit);
            }
            return room;
        });
    }

    private Code combined(Expr receiver, Expr argument, SetShape set, LongBinaryOperator operator) {
        Code left = lowerer.lower(receiver);
        Code right = elements(argument, set);
        if (set.isWord()) {
            Word a = left.word();
            Word b = right.word();
            return new Code.OfWord(frame -> operator.applyAsLong(a.get(frame), b.get(frame)));
        }
        Block a = left.block(lowerer.encoding());
        Block b = right.block(lowerer.encoding());
        int room = lowerer.reserve(set);
        int cells = set.cells();
        return new Code.OfBlock(frame -> {
            System.arraycopy(frame, a.at(frame), frame, room, cells);
            int other = b.at(frame);
            for (int i = 0; i < cells; i++) {
                frame[room + i] = operator.applyAsLong(frame[room + i], frame[other + i]);
            }
            return room;
        });
    }

    private Code subset(Expr receiver, Expr argument, SetShape set) {
        Block a = lowerer.block(receiver);
        Block b = elements(argument, set).block(lowerer.encoding());
        int cells = set.cells();
        return new Code.OfTruth(frame -> {
            int small = a.at(frame);
            int large = b.at(frame);
            for (int i = 0; i < cells; i++) {
                if ((frame[small + i] & ~frame[large + i]) != 0) {
                    return false;
                }
            }
            return true;
        });
    }
}
