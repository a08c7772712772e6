package dev.statute.generate.java;

import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Operator;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import java.util.Optional;

/**
 * Simplifies expressions for one known phase. Code is generated per source phase, so every question about the phase has
 * its answer there; and what is read only under {@code phase == P} has to vanish elsewhere, because the state classes of
 * other phases lack it.
 */
final class PhaseFolding {
    private final Optional<Phase> now;
    private final Optional<Phase> next;

    PhaseFolding(Optional<Phase> now, Optional<Phase> next) {
        this.now = now;
        this.next = next;
    }

    /** An expression of equal value in that phase. */
    Expr fold(Expr expr) {
        if (expr instanceof Expr.PhaseRef e) {
            return phase(e.next()).<Expr>map(p -> literal(e.type(), p, e)).orElse(e);
        } else if (expr instanceof Expr.InPhases e) {
            return phase(e.next())
                    .<Expr>map(p -> literal(e.phases().contains(p), e))
                    .orElse(e);
        } else if (expr instanceof Expr.Call e && e.arguments().isEmpty()) {
            return constantCall(e);
        } else if (expr instanceof Expr.Binary e && isConnective(e.operator())) {
            return connective(e);
        } else if (expr instanceof Expr.Conditional e) {
            Expr condition = fold(e.condition());
            if (isLiteral(condition)) {
                return fold(isTrue(condition) ? e.then() : e.otherwise());
            }
            return new Expr.Conditional(condition, fold(e.then()), fold(e.otherwise()), e.type(), e.at());
        }
        return simplified(Exprs.withChildren(expr, this::fold));
    }

    /** Whether the expression is the literal {@code true}. */
    static boolean isTrue(Expr expr) {
        return expr instanceof Expr.Literal literal && literal.value().equals(new Value.Bool(true));
    }

    /** Whether the expression is the literal {@code false}. */
    static boolean isFalse(Expr expr) {
        return expr instanceof Expr.Literal literal && literal.value().equals(new Value.Bool(false));
    }

    private Optional<Phase> phase(boolean ofNext) {
        return ofNext ? next : now;
    }

    /** A definition without parameters that only asks for the phase narrows like the question itself. */
    private Expr constantCall(Expr.Call call) {
        Optional<Phase> phase = phase(call.next());
        if (phase.isEmpty() || !(call.type() instanceof Type.Bool)) {
            return call;
        }
        Expr body =
                new PhaseFolding(phase, Optional.empty()).fold(call.definition().body());
        return isLiteral(body) ? literal(isTrue(body), call) : call;
    }

    private static boolean isConnective(Operator operator) {
        return operator == Operator.AND || operator == Operator.OR || operator == Operator.IMPLIES;
    }

    private Expr connective(Expr.Binary e) {
        Expr left = fold(e.left());
        boolean decidesWhen = e.operator() == Operator.OR;
        if (isLiteral(left)) {
            if (isTrue(left) == decidesWhen) {
                return literal(e.operator() != Operator.AND, e);
            }
            return fold(e.right());
        }
        Expr right = fold(e.right());
        if (isLiteral(right)) {
            return switch (e.operator()) {
                case AND -> isTrue(right) ? left : right;
                case OR -> isTrue(right) ? right : left;
                default -> isTrue(right) ? right : new Expr.Not(left, e.at());
            };
        }
        return new Expr.Binary(e.operator(), left, right, e.type(), e.at());
    }

    private static Expr simplified(Expr expr) {
        if (expr instanceof Expr.Not e && isLiteral(e.operand())) {
            return literal(!isTrue(e.operand()), e);
        } else if (expr instanceof Expr.Binary e && isPhase(e.left()) && isPhase(e.right())) {
            boolean same = value(e.left()).equals(value(e.right()));
            return literal((e.operator() == Operator.EQUAL) == same, e);
        } else if (expr instanceof Expr.InList e
                && isPhase(e.element())
                && e.list().stream().allMatch(PhaseFolding::isPhase)) {
            return literal(e.list().stream().anyMatch(p -> value(p).equals(value(e.element()))), e);
        }
        return expr;
    }

    private static boolean isLiteral(Expr expr) {
        return isTrue(expr) || isFalse(expr);
    }

    private static boolean isPhase(Expr expr) {
        return expr instanceof Expr.Literal literal && literal.value() instanceof Value.PhaseName;
    }

    private static Value value(Expr literal) {
        return ((Expr.Literal) literal).value();
    }

    private static Expr literal(boolean value, Expr source) {
        return new Expr.Literal(new Value.Bool(value), Types.BOOL, source.at());
    }

    private static Expr literal(Type.PhaseOf type, Phase phase, Expr source) {
        return new Expr.Literal(new Value.PhaseName(type.machine(), phase.name()), type, source.at());
    }
}
