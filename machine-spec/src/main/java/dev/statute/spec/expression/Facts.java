package dev.statute.spec.expression;

import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Operator;
import dev.statute.spec.model.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What comparisons around a place say about the ranges of plain references: in {@code x > 0 ? x - 1 : 0} the first branch
 * knows that {@code x} is at least 1. Immutable.
 */
final class Facts {
    static final Facts NONE = new Facts(Map.of());

    private final Map<String, Type.Int> ranges;

    private Facts(Map<String, Type.Int> ranges) {
        this.ranges = ranges;
    }

    /** The narrowest type that is known for an expression here. */
    Type typeOf(Expr expr) {
        Type type = Intervals.of(expr);
        return type instanceof Type.Int
                ? reference(expr)
                        .map(key -> (Type) ranges.getOrDefault(key, (Type.Int) type))
                        .orElse(type)
                : type;
    }

    /** These facts and what follows from a condition that is known to be true, or false. */
    Facts assume(Expr condition, boolean truth) {
        if (condition instanceof Expr.Not not) {
            return assume(not.operand(), !truth);
        } else if (condition instanceof Expr.Binary binary) {
            boolean both = truth ? binary.operator() == Operator.AND : binary.operator() == Operator.OR;
            if (both) {
                return assume(binary.left(), truth).assume(binary.right(), truth);
            } else if (!truth && binary.operator() == Operator.IMPLIES) {
                return assume(binary.left(), true).assume(binary.right(), false);
            }
            return compare(binary, truth);
        }
        return this;
    }

    private Facts compare(Expr.Binary comparison, boolean truth) {
        Expr left = comparison.left();
        Expr right = comparison.right();
        if (!(typeOf(left) instanceof Type.Int a) || !(typeOf(right) instanceof Type.Int b)) {
            return this;
        }
        return switch (comparison.operator()) {
            case LESS -> truth ? less(left, a, right, b, 1) : less(right, b, left, a, 0);
            case LESS_OR_EQUAL -> truth ? less(left, a, right, b, 0) : less(right, b, left, a, 1);
            case GREATER -> truth ? less(right, b, left, a, 1) : less(left, a, right, b, 0);
            case GREATER_OR_EQUAL -> truth ? less(right, b, left, a, 0) : less(left, a, right, b, 1);
            case EQUAL -> truth ? equal(left, a, right, b) : differ(left, a, right, b);
            case NOT_EQUAL -> truth ? differ(left, a, right, b) : equal(left, a, right, b);
            default -> this;
        };
    }

    /** {@code small + gap <= large}. */
    private Facts less(Expr small, Type.Int a, Expr large, Type.Int b, int gap) {
        if (gap > 0 && (b.max() == Long.MIN_VALUE || a.min() == Long.MAX_VALUE)) {
            return this;
        }
        long top = b.max() - gap;
        long bottom = a.min() + gap;
        return with(small, a.min(), Math.min(a.max(), top)).with(large, Math.max(b.min(), bottom), b.max());
    }

    private Facts equal(Expr left, Type.Int a, Expr right, Type.Int b) {
        long min = Math.max(a.min(), b.min());
        long max = Math.min(a.max(), b.max());
        return with(left, min, max).with(right, min, max);
    }

    /** A single value that is excluded only shows at an end of the range. */
    private Facts differ(Expr left, Type.Int a, Expr right, Type.Int b) {
        return trim(left, a, b).trim(right, b, a);
    }

    private Facts trim(Expr expr, Type.Int range, Type.Int other) {
        if (other.min() != other.max() || range.min() == range.max()) {
            return this;
        } else if (range.min() == other.min()) {
            return with(expr, range.min() + 1, range.max());
        } else if (range.max() == other.min()) {
            return with(expr, range.min(), range.max() - 1);
        }
        return this;
    }

    private Facts with(Expr expr, long min, long max) {
        Optional<String> key = reference(expr);
        // An empty range means that this place is never reached.
        if (key.isEmpty() || min > max) {
            return this;
        }
        Map<String, Type.Int> more = new HashMap<>(ranges);
        more.put(key.get(), Type.Int.of(min, max));
        return new Facts(more);
    }

    /** What names a value that is the same wherever it is read within one expression. */
    private static Optional<String> reference(Expr expr) {
        if (expr instanceof Expr.FieldRef ref) {
            return Optional.of((ref.next() ? "next." : "field ") + ref.field().name());
        } else if (expr instanceof Expr.PayloadRef ref) {
            return Optional.of("payload " + ref.name());
        } else if (expr instanceof Expr.ParameterRef ref) {
            return Optional.of("parameter " + ref.parameter().name());
        } else if (expr instanceof Expr.LocalRef ref) {
            return Optional.of("local " + ref.local().number());
        }
        return Optional.empty();
    }
}
