package dev.statute.spec.explore.lower;

import dev.statute.spec.explore.encode.SeqShape;
import dev.statute.spec.model.Expr;

/** Operations on sequences that evaluate an expression for each element. */
final class SeqBinders {
    private final Lowerer lowerer;

    SeqBinders(Lowerer lowerer) {
        this.lowerer = lowerer;
    }

    Code lower(Expr.Bind e) {
        SeqShape seq = (SeqShape) lowerer.shape(e.target());
        Block target = lowerer.block(e.target());
        int variable = lowerer.place(e.variables().get(0));
        return switch (e.binder()) {
            case SEQ_ALL -> quantified(seq, target, variable, lowerer.truth(e.body()), true);
            case SEQ_EXISTS -> quantified(seq, target, variable, lowerer.truth(e.body()), false);
            case SEQ_FILTER -> filter(seq, target, variable, lowerer.truth(e.body()));
            case SEQ_TAKE_WHILE -> takeWhile(seq, target, variable, lowerer.truth(e.body()));
            case SEQ_MAP -> map(seq, target, variable, e);
            default -> throw new IllegalArgumentException(e.binder() + " is not an operation of sequences");
        };
    }

    private static Code quantified(SeqShape seq, Block target, int variable, Truth body, boolean all) {
        int width = seq.element().cells();
        return new Code.OfTruth(frame -> {
            int at = target.at(frame);
            for (int i = 0; i < frame[at]; i++) {
                Cells.copy(frame, at + 1 + i * width, variable, width);
                if (body.test(frame) != all) {
                    return !all;
                }
            }
            return all;
        });
    }

    private Code filter(SeqShape seq, Block target, int variable, Truth body) {
        int width = seq.element().cells();
        int room = lowerer.reserve(seq);
        int cells = seq.cells();
        return new Code.OfBlock(frame -> {
            System.arraycopy(frame, target.at(frame), frame, room, cells);
            return Sequences.keep(frame, room, seq, place -> {
                Cells.copy(frame, place, variable, width);
                return body.test(frame);
            });
        });
    }

    private Code takeWhile(SeqShape seq, Block target, int variable, Truth body) {
        int width = seq.element().cells();
        int room = lowerer.reserve(seq);
        int cells = seq.cells();
        return new Code.OfBlock(frame -> {
            System.arraycopy(frame, target.at(frame), frame, room, cells);
            boolean[] taking = {true};
            return Sequences.keep(frame, room, seq, place -> {
                Cells.copy(frame, place, variable, width);
                taking[0] = taking[0] && body.test(frame);
                return taking[0];
            });
        });
    }

    private Code map(SeqShape seq, Block target, int variable, Expr.Bind e) {
        SeqShape result = (SeqShape) lowerer.shape(e);
        Code.Store body = lowerer.store(e.body());
        int width = seq.element().cells();
        int resultWidth = result.element().cells();
        int room = lowerer.reserve(result);
        return new Code.OfBlock(frame -> {
            int at = target.at(frame);
            long length = frame[at];
            result.requireRoom(length);
            for (int i = 0; i < length; i++) {
                Cells.copy(frame, at + 1 + i * width, variable, width);
                body.into(frame, room + 1 + i * resultWidth);
            }
            Cells.blank(frame, room + 1, length, result.capacity(), result.element());
            frame[room] = length;
            return room;
        });
    }
}
