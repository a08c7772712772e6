package dev.statute.spec.expression;

import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Operator;
import dev.statute.spec.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Puts an expression in place of a part of another one, and infers anew the types above it: the interval of
 * {@code attempt_count + 2} is not that of {@code attempt_count + 1}. What comparisons around a place say about the ranges
 * there is not used, so a type may come out wider than an author's expression would have it, and never narrower than true.
 */
@API(status = API.Status.INTERNAL)
public final class Retyping {
    private Retyping() {}

    /**
     * A node with one child replaced by an expression of the same type up to ranges and sizes.
     *
     * @param child the index in {@link ExprTree#children}
     * @return empty if nothing that is known about the node holds for the new child, or if a value can leave 64 bits
     */
    public static Optional<Expr> replaceChild(Expr node, int child, Expr replacement) {
        List<Expr> before = ExprTree.children(node);
        List<Expr> after = new ArrayList<>(before);
        after.set(child, replacement);
        if (child == 0 && isConditional(node)) {
            for (int i = 1; i < after.size(); i++) {
                Optional<Expr> independent = independentOfFacts(after.get(i));
                if (independent.isEmpty()) {
                    return Optional.empty();
                }
                after.set(i, independent.get());
            }
        }
        return typed(node, before, after);
    }

    /** Whether what stands behind the first child may rely on it. */
    private static boolean isConditional(Expr node) {
        return node instanceof Expr.Conditional
                || node instanceof Expr.Binary binary
                        && (binary.operator() == Operator.AND
                                || binary.operator() == Operator.OR
                                || binary.operator() == Operator.IMPLIES);
    }

    private static Optional<Expr> independentOfFacts(Expr expr) {
        List<Expr> before = ExprTree.children(expr);
        List<Expr> after = new ArrayList<>();
        for (Expr child : before) {
            Optional<Expr> independent = independentOfFacts(child);
            if (independent.isEmpty()) {
                return Optional.empty();
            }
            after.add(independent.get());
        }
        return typed(expr, before, after);
    }

    private static Optional<Expr> typed(Expr node, List<Expr> before, List<Expr> after) {
        if (node instanceof Expr.Binary e && e.type() instanceof Type.Int) {
            return arithmetic(e, after.get(0), after.get(1));
        } else if (node instanceof Expr.Negate e && Intervals.of(after.get(0)) instanceof Type.Int operand) {
            return Range.of(operand).negated().type().map(type -> new Expr.Negate(after.get(0), type, e.at()));
        } else if (node instanceof Expr.Conditional e) {
            Type type = Intervals.join(Intervals.of(after.get(1)), Intervals.of(after.get(2)));
            return Optional.of(new Expr.Conditional(after.get(0), after.get(1), after.get(2), type, e.at()));
        } else if (node instanceof Expr.NewSome e) {
            return Optional.of(new Expr.NewSome(after.get(0), new Type.Option(Intervals.of(after.get(0))), e.at()));
        } else if (node instanceof Expr.Bind e && !fit(before, after)) {
            return bind(e, before, after);
        }
        return fit(before, after) || comparesOnly(node) ? Optional.of(rebuilt(node, after)) : Optional.empty();
    }

    private static Optional<Expr> arithmetic(Expr.Binary e, Expr left, Expr right) {
        if (Intervals.of(left) instanceof Type.Int a && Intervals.of(right) instanceof Type.Int b) {
            return Range.of(e.operator(), a, b)
                    .type()
                    .map(type -> new Expr.Binary(e.operator(), left, right, type, e.at()));
        }
        return Optional.empty();
    }

    /** Variables have the type of the old elements; only the type of a result follows the body. */
    private static Optional<Expr> bind(Expr.Bind e, List<Expr> before, List<Expr> after) {
        if (!fit(before.subList(0, 1), after.subList(0, 1))) {
            return Optional.empty();
        }
        Type body = Intervals.of(after.get(1));
        Type type = e.type();
        if (e.type() instanceof Type.Option) {
            type = new Type.Option(body);
        } else if (e.type() instanceof Type.SeqOf seq) {
            type = new Type.SeqOf(body, seq.max());
        }
        return Optional.of(new Expr.Bind(e.binder(), after.get(0), e.variables(), after.get(1), type, e.at()));
    }

    private static boolean fit(List<Expr> before, List<Expr> after) {
        for (int i = 0; i < before.size(); i++) {
            if (!Intervals.fits(Intervals.of(after.get(i)), Intervals.of(before.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean comparesOnly(Expr node) {
        return node instanceof Expr.Binary || node instanceof Expr.InList;
    }

    private static Expr rebuilt(Expr node, List<Expr> children) {
        List<Expr> left = new ArrayList<>(children);
        return ExprTree.mapChildren(node, child -> left.remove(0));
    }
}
