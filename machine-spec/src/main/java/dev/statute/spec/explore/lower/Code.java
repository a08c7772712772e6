package dev.statute.spec.explore.lower;

import dev.statute.spec.explore.encode.Encoding;
import dev.statute.spec.explore.encode.Shape;

/** A lowered expression, in the form that is natural for it and convertible into the others. */
sealed interface Code {
    /** As a condition; only for expressions of type bool. */
    Truth truth();

    /** As a number; only for values of one cell. */
    Word word();

    /** As a place in the frame. */
    Block block(Encoding encoding);

    /** As what copies the value to a place. */
    default Store store(Shape shape, Encoding encoding) {
        if (shape.isWord()) {
            Word word = word();
            return (frame, at) -> frame[at] = word.get(frame);
        }
        Block block = block(encoding);
        int cells = shape.cells();
        return (frame, at) -> System.arraycopy(frame, block.at(frame), frame, at, cells);
    }

    /** Copies a value to a place in the frame. */
    @FunctionalInterface
    interface Store {
        /** Evaluates on the frame and writes the cells of the value. */
        void into(long[] frame, int at);
    }

    /** A condition. */
    record OfTruth(Truth truth) implements Code {
        @Override
        public Word word() {
            return frame -> truth.test(frame) ? 1 : 0;
        }

        @Override
        public Block block(Encoding encoding) {
            return new OfWord(word()).block(encoding);
        }
    }

    /** A number. */
    record OfWord(Word word) implements Code {
        @Override
        public Truth truth() {
            return frame -> word.get(frame) != 0;
        }

        @Override
        public Block block(Encoding encoding) {
            if (word instanceof CellWord cell) {
                int at = cell.at();
                return frame -> at;
            }
            int room = encoding.reserve(1);
            return frame -> {
                frame[room] = word.get(frame);
                return room;
            };
        }
    }

    /** A place. */
    record OfBlock(Block block) implements Code {
        @Override
        public Truth truth() {
            return frame -> frame[block.at(frame)] != 0;
        }

        @Override
        public Word word() {
            return frame -> frame[block.at(frame)];
        }

        @Override
        public Block block(Encoding encoding) {
            return block;
        }
    }

    /** A value that stands at a fixed place. */
    static Code at(int place, Shape shape) {
        return shape.isWord() ? new OfWord(new CellWord(place)) : new OfBlock(frame -> place);
    }
}
