package dev.statute.spec.explore.lower;

import dev.statute.spec.explore.encode.RangeUniverse;
import dev.statute.spec.explore.encode.Universe;
import dev.statute.spec.model.Expr;

/** Finds the numbers of elements and keys. */
final class Elements {
    private Elements() {}

    /** The number of an element, from 0. */
    @FunctionalInterface
    interface Index {
        /** Evaluates the element on a frame. */
        int of(long[] frame);
    }

    /** The number of an element, which gets one if it has none. */
    static Index index(Expr element, Universe universe, Lowerer lowerer) {
        if (universe instanceof RangeUniverse range) {
            Word word = lowerer.word(element);
            return frame -> range.indexOf(word.get(frame));
        }
        Block block = lowerer.block(element);
        return frame -> universe.indexOf(frame, block.at(frame));
    }

    /** The number of an element; {@link Universe#ABSENT} if it has none. */
    static Index find(Expr element, Universe universe, Lowerer lowerer) {
        if (universe instanceof RangeUniverse range) {
            Word word = lowerer.word(element);
            return frame -> range.find(word.get(frame));
        }
        Block block = lowerer.block(element);
        return frame -> universe.find(frame, block.at(frame));
    }
}
