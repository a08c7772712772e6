package dev.statute.spec.explore.lower;

import dev.statute.spec.explore.encode.OptionShape;
import dev.statute.spec.explore.encode.SeqShape;
import dev.statute.spec.explore.encode.SetShape;
import dev.statute.spec.explore.encode.Shape;
import dev.statute.spec.explore.encode.Universe;
import dev.statute.spec.model.Expr;

/** Operations on sequences that bind no variable. */
final class SeqCode {
    private final Lowerer lowerer;

    SeqCode(Lowerer lowerer) {
        this.lowerer = lowerer;
    }

    Code lower(Expr.Operate e) {
        SeqShape seq = (SeqShape) lowerer.shape(e.operands().get(0));
        Block receiver = lowerer.block(e.operands().get(0));
        return switch (e.operation()) {
            case SEQ_SIZE -> new Code.OfWord(frame -> frame[receiver.at(frame)]);
            case SEQ_CONTAINS -> contains(receiver, e.operands().get(1), seq);
            case SEQ_STARTS_WITH -> startsWith(receiver, e.operands().get(1), seq);
            case SEQ_TO_SET -> lowerer.sets().ofSequence(e.operands().get(0), (SetShape) lowerer.shape(e));
            case SEQ_FIRST -> end(receiver, seq, (OptionShape) lowerer.shape(e), true);
            case SEQ_LAST -> end(receiver, seq, (OptionShape) lowerer.shape(e), false);
            case SEQ_APPEND -> append(receiver, e.operands().get(1), seq);
            case SEQ_PREPEND -> prepend(receiver, e.operands().get(1), seq);
            case SEQ_CONCAT -> concat(receiver, e.operands().get(1), seq);
            case SEQ_WITHOUT -> without(receiver, e.operands().get(1), seq);
            case SEQ_WITHOUT_ALL -> withoutAll(receiver, e.operands().get(1), seq);
            case SEQ_TAKE -> part(receiver, lowerer.word(e.operands().get(1)), seq, true);
            case SEQ_DROP -> part(receiver, lowerer.word(e.operands().get(1)), seq, false);
            default -> throw new IllegalArgumentException(e.operation() + " is not an operation of sequences");
        };
    }

    private Code contains(Block receiver, Expr element, SeqShape seq) {
        int width = seq.element().cells();
        Block wanted = lowerer.block(element);
        return new Code.OfTruth(frame -> {
            int at = receiver.at(frame);
            int other = wanted.at(frame);
            for (int i = 0, place = at + 1; i < frame[at]; i++, place += width) {
                if (Cells.same(frame, place, other, width)) {
                    return true;
                }
            }
            return false;
        });
    }

    private Code startsWith(Block receiver, Expr start, SeqShape seq) {
        int width = seq.element().cells();
        Block other = lowerer.block(start);
        return new Code.OfTruth(frame -> {
            int at = receiver.at(frame);
            int prefix = other.at(frame);
            long length = frame[prefix];
            return length <= frame[at] && Cells.same(frame, at + 1, prefix + 1, (int) length * width);
        });
    }

    private Code end(Block receiver, SeqShape seq, OptionShape option, boolean first) {
        int width = seq.element().cells();
        if (option.isWord()) {
            return new Code.OfWord(frame -> {
                int at = receiver.at(frame);
                long length = frame[at];
                return length == 0 ? Shape.NONE : option.requireRoom(frame[first ? at + 1 : at + (int) length]);
            });
        }
        int room = lowerer.reserve(option);
        return new Code.OfBlock(frame -> {
            int at = receiver.at(frame);
            long length = frame[at];
            if (length == 0) {
                option.blank(frame, room);
            } else {
                frame[room] = 1;
                Cells.copy(frame, first ? at + 1 : at + 1 + (int) (length - 1) * width, room + 1, width);
            }
            return room;
        });
    }

    private Code append(Block receiver, Expr element, SeqShape seq) {
        int room = lowerer.reserve(seq);
        int cells = seq.cells();
        int width = seq.element().cells();
        Code.Store store = lowerer.store(element);
        return new Code.OfBlock(frame -> {
            System.arraycopy(frame, receiver.at(frame), frame, room, cells);
            long length = frame[room];
            seq.requireRoom(length + 1);
            store.into(frame, room + 1 + (int) length * width);
            frame[room] = length + 1;
            return room;
        });
    }

    private Code prepend(Block receiver, Expr element, SeqShape seq) {
        int room = lowerer.reserve(seq);
        int cells = seq.cells();
        int width = seq.element().cells();
        Code.Store store = lowerer.store(element);
        return new Code.OfBlock(frame -> {
            int at = receiver.at(frame);
            long length = frame[at];
            seq.requireRoom(length + 1);
            System.arraycopy(frame, at + 1, frame, room + 1 + width, cells - 1 - width);
            store.into(frame, room + 1);
            frame[room] = length + 1;
            return room;
        });
    }

    private Code concat(Block receiver, Expr argument, SeqShape seq) {
        int room = lowerer.reserve(seq);
        int cells = seq.cells();
        int width = seq.element().cells();
        Block other = lowerer.block(argument);
        return new Code.OfBlock(frame -> {
            System.arraycopy(frame, receiver.at(frame), frame, room, cells);
            int at = other.at(frame);
            long length = frame[room];
            long more = frame[at];
            seq.requireRoom(length + more);
            System.arraycopy(frame, at + 1, frame, room + 1 + (int) length * width, (int) more * width);
            frame[room] = length + more;
            return room;
        });
    }

    private Code without(Block receiver, Expr element, SeqShape seq) {
        int width = seq.element().cells();
        Block wanted = lowerer.block(element);
        int room = lowerer.reserve(seq);
        int cells = seq.cells();
        return new Code.OfBlock(frame -> {
            System.arraycopy(frame, receiver.at(frame), frame, room, cells);
            int other = wanted.at(frame);
            return Sequences.keep(frame, room, seq, place -> !Cells.same(frame, place, other, width));
        });
    }

    private Code withoutAll(Block receiver, Expr collection, SeqShape seq) {
        SetShape set = lowerer.sets().shapeOfElements(collection);
        Universe universe = set.universe();
        Block mask = lowerer.sets().elements(collection, set).block(lowerer.encoding());
        int room = lowerer.reserve(seq);
        int cells = seq.cells();
        return new Code.OfBlock(frame -> {
            System.arraycopy(frame, receiver.at(frame), frame, room, cells);
            int removed = mask.at(frame);
            return Sequences.keep(frame, room, seq, place -> {
                int index = universe.find(frame, place);
                return index == Universe.ABSENT || !Masks.has(frame, removed, index);
            });
        });
    }

    private Code part(Block receiver, Word count, SeqShape seq, boolean take) {
        int width = seq.element().cells();
        int room = lowerer.reserve(seq);
        return new Code.OfBlock(frame -> {
            int at = receiver.at(frame);
            long length = frame[at];
            long limit = Math.max(0, Math.min(count.get(frame), length));
            long from = take ? 0 : limit;
            long kept = take ? limit : length - limit;
            System.arraycopy(frame, at + 1 + (int) from * width, frame, room + 1, (int) kept * width);
            Cells.blank(frame, room + 1, kept, seq.capacity(), seq.element());
            frame[room] = kept;
            return room;
        });
    }
}
