package dev.statute.spec.explore.lower;

import dev.statute.spec.explore.encode.Shape;
import dev.statute.spec.model.Expr;
import java.util.Optional;

/** Operators. */
final class OperatorCode {
    private final Lowerer lowerer;

    OperatorCode(Lowerer lowerer) {
        this.lowerer = lowerer;
    }

    /** The code of an expression with an operator; empty if it is of another kind. */
    Optional<Code> lower(Expr expr) {
        if (expr instanceof Expr.Not e) {
            return truth(Truths.not(lowerer.truth(e.operand())));
        } else if (expr instanceof Expr.Negate e) {
            Word operand = lowerer.word(e.operand());
            return word(frame -> Math.negateExact(operand.get(frame)));
        } else if (expr instanceof Expr.Binary e) {
            return binary(e);
        } else if (expr instanceof Expr.Conditional e) {
            return Optional.of(conditional(e));
        } else if (expr instanceof Expr.InList e) {
            return truth(e.list().stream()
                    .map(candidate -> equal(e.element(), candidate))
                    .reduce(Truths.NEVER, Truths::or));
        }
        return Optional.empty();
    }

    private Optional<Code> binary(Expr.Binary e) {
        return switch (e.operator()) {
            case AND -> truth(both(lowerer.truth(e.left()), e.right()));
            case OR -> truth(either(lowerer.truth(e.left()), e.right()));
            case IMPLIES -> truth(either(Truths.not(lowerer.truth(e.left())), e.right()));
            case EQUAL -> truth(equal(e.left(), e.right()));
            case NOT_EQUAL -> truth(Truths.not(equal(e.left(), e.right())));
            case LESS -> truth(Comparisons.less(lowerer.word(e.left()), lowerer.word(e.right())));
            case LESS_OR_EQUAL -> truth(Comparisons.lessOrEqual(lowerer.word(e.left()), lowerer.word(e.right())));
            case GREATER -> truth(Comparisons.less(lowerer.word(e.right()), lowerer.word(e.left())));
            case GREATER_OR_EQUAL -> truth(Comparisons.lessOrEqual(lowerer.word(e.right()), lowerer.word(e.left())));
            case ADD, SUBTRACT, MULTIPLY, MIN, MAX -> word(arithmetic(e));
        };
    }

    /** The right side of a condition that cannot hold is not lowered: it may read what the phase does not have. */
    private Truth both(Truth left, Expr right) {
        return Truths.isKnown(left, false) ? left : Truths.and(left, lowerer.truth(right));
    }

    private Truth either(Truth left, Expr right) {
        return Truths.isKnown(left, true) ? left : Truths.or(left, lowerer.truth(right));
    }

    private Word arithmetic(Expr.Binary e) {
        Word left = lowerer.word(e.left());
        Word right = lowerer.word(e.right());
        // Exact on purpose: that nothing leaves 64 bits is proved when the spec is compiled, and would show here.
        return switch (e.operator()) {
            case ADD -> frame -> Math.addExact(left.get(frame), right.get(frame));
            case SUBTRACT -> frame -> Math.subtractExact(left.get(frame), right.get(frame));
            case MULTIPLY -> frame -> Math.multiplyExact(left.get(frame), right.get(frame));
            case MIN -> frame -> Math.min(left.get(frame), right.get(frame));
            case MAX -> frame -> Math.max(left.get(frame), right.get(frame));
            default -> throw new IllegalArgumentException(e.operator() + " is not arithmetic");
        };
    }

    /** Whether two expressions of equal types have the same value. */
    private Truth equal(Expr left, Expr right) {
        Shape shape = lowerer.shape(left);
        if (shape.isWord()) {
            return Comparisons.equal(lowerer.word(left), lowerer.word(right));
        }
        Block a = lowerer.block(left);
        Block b = lowerer.block(right);
        int cells = shape.cells();
        return frame -> Cells.same(frame, a.at(frame), b.at(frame), cells);
    }

    private Code conditional(Expr.Conditional e) {
        Truth condition = lowerer.truth(e.condition());
        if (Truths.isKnown(condition, true)) {
            return lowerer.lower(e.then());
        } else if (Truths.isKnown(condition, false)) {
            return lowerer.lower(e.otherwise());
        }
        Code then = lowerer.lower(e.then());
        Code otherwise = lowerer.lower(e.otherwise());
        if (then instanceof Code.OfTruth && otherwise instanceof Code.OfTruth) {
            Truth a = then.truth();
            Truth b = otherwise.truth();
            return new Code.OfTruth(frame -> condition.test(frame) ? a.test(frame) : b.test(frame));
        } else if (lowerer.shape(e).isWord()) {
            Word a = then.word();
            Word b = otherwise.word();
            return new Code.OfWord(frame -> condition.test(frame) ? a.get(frame) : b.get(frame));
        }
        Block a = then.block(lowerer.encoding());
        Block b = otherwise.block(lowerer.encoding());
        return new Code.OfBlock(frame -> condition.test(frame) ? a.at(frame) : b.at(frame));
    }

    private static Optional<Code> truth(Truth truth) {
        return Optional.of(new Code.OfTruth(truth));
    }

    private static Optional<Code> word(Word word) {
        return Optional.of(new Code.OfWord(word));
    }
}
