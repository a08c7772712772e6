package dev.statute.spec.explore.lower;

import dev.statute.spec.explore.encode.OptionShape;
import dev.statute.spec.explore.encode.Shape;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Local;

/** Operations on options. */
final class OptionCode {
    private final Lowerer lowerer;

    OptionCode(Lowerer lowerer) {
        this.lowerer = lowerer;
    }

    /** Whether an option is present; if it is, a variable gets its value. */
    Truth bind(Expr option, Local variable) {
        OptionShape shape = (OptionShape) lowerer.shape(option);
        int place = lowerer.place(variable);
        if (shape.isWord()) {
            Word word = lowerer.word(option);
            return frame -> {
                long value = word.get(frame);
                frame[place] = value;
                return value != Shape.NONE;
            };
        }
        Block block = lowerer.block(option);
        int cells = shape.element().cells();
        return frame -> {
            int at = block.at(frame);
            if (frame[at] == 0) {
                return false;
            }
            Cells.copy(frame, at + 1, place, cells);
            return true;
        };
    }

    /** {@code x.or_else(d)}. */
    Code orElse(Expr.Operate e) {
        Expr option = e.operands().get(0);
        Expr other = e.operands().get(1);
        OptionShape shape = (OptionShape) lowerer.shape(option);
        if (shape.isWord()) {
            Word word = lowerer.word(option);
            Word fallback = lowerer.word(other);
            return new Code.OfWord(frame -> {
                long value = word.get(frame);
                return value != Shape.NONE ? value : fallback.get(frame);
            });
        }
        Block block = lowerer.block(option);
        if (shape.element().isWord()) {
            Word fallback = lowerer.word(other);
            return new Code.OfWord(frame -> {
                int at = block.at(frame);
                return frame[at] != 0 ? frame[at + 1] : fallback.get(frame);
            });
        }
        Block fallback = lowerer.block(other);
        return new Code.OfBlock(frame -> {
            int at = block.at(frame);
            return frame[at] != 0 ? at + 1 : fallback.at(frame);
        });
    }

    Code lower(Expr.Bind e) {
        Truth present = bind(e.target(), e.variables().get(0));
        return switch (e.binder()) {
            case OPTION_EXISTS -> {
                Truth body = lowerer.truth(e.body());
                yield new Code.OfTruth(frame -> present.test(frame) && body.test(frame));
            }
            case OPTION_ALL -> {
                Truth body = lowerer.truth(e.body());
                yield new Code.OfTruth(frame -> !present.test(frame) || body.test(frame));
            }
            case OPTION_MAP -> map(e, present);
            default -> throw new IllegalArgumentException(e.binder() + " is not an operation of options");
        };
    }

    private Code map(Expr.Bind e, Truth present) {
        OptionShape shape = (OptionShape) lowerer.shape(e);
        if (shape.isWord()) {
            Word body = lowerer.word(e.body());
            return new Code.OfWord(frame -> present.test(frame) ? shape.requireRoom(body.get(frame)) : Shape.NONE);
        }
        int room = lowerer.reserve(shape);
        Code.Store body = lowerer.store(e.body());
        return new Code.OfBlock(frame -> {
            if (present.test(frame)) {
                body.into(frame, room + 1);
                frame[room] = 1;
            } else {
                shape.blank(frame, room);
            }
            return room;
        });
    }
}
