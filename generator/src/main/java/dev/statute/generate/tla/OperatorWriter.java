package dev.statute.generate.tla;

import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Operators, conditionals and membership lists as TLA+. */
final class OperatorWriter {
    private final ExprWriter exprs;

    OperatorWriter(ExprWriter exprs) {
        this.exprs = exprs;
    }

    Tla of(Expr expr) {
        if (expr instanceof Expr.Not e) {
            return not(e);
        } else if (expr instanceof Expr.Negate e) {
            return new Tla("-" + exprs.of(e.operand()).in(Tla.PRIMED), Tla.SUM);
        } else if (expr instanceof Expr.Conditional e) {
            return new Tla(
                    "IF " + exprs.text(e.condition()) + " THEN " + exprs.text(e.then()) + " ELSE "
                            + exprs.text(e.otherwise()),
                    Tla.OPEN);
        } else if (expr instanceof Expr.InList e) {
            return membership(e, "\\in");
        }
        return binary((Expr.Binary) expr);
    }

    /** {@code x \notin s} reads better than the negation of {@code x \in s}. */
    private Tla not(Expr.Not e) {
        if (e.operand() instanceof Expr.InList list) {
            return membership(list, "\\notin");
        } else if (e.operand() instanceof Expr.InPhases phases) {
            return exprs.inPhases(phases, true);
        } else if (e.operand() instanceof Expr.Operate operation
                && operation.operation().text().equals("in")) {
            return new OperationWriter(exprs).membership(operation, "\\notin");
        }
        return Tla.not(exprs.of(e.operand()));
    }

    private Tla membership(Expr.InList e, String symbol) {
        return Tla.infix(Tla.RELATION, exprs.of(e.element()), symbol, Tla.atom("{" + exprs.list(e.list()) + "}"));
    }

    private Tla binary(Expr.Binary e) {
        Tla left = exprs.of(e.left());
        Tla right = exprs.of(e.right());
        return switch (e.operator()) {
            case AND -> junction(e, "/\\");
            case OR -> junction(e, "\\/");
            case IMPLIES -> new Tla(left.in(Tla.JUNCTION) + " => " + right.in(Tla.JUNCTION), Tla.IMPLICATION);
            case EQUAL -> Tla.infix(Tla.RELATION, left, "=", right);
            case NOT_EQUAL -> Tla.infix(Tla.RELATION, left, "#", right);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                Tla.infix(Tla.RELATION, left, e.operator().text(), right);
            case ADD, SUBTRACT -> leftToRight(Tla.SUM, left, e.operator(), right);
            case MULTIPLY -> leftToRight(Tla.PRODUCT, left, e.operator(), right);
            case MIN -> exprs.prelude().call(Helper.MIN, left, right);
            case MAX -> exprs.prelude().call(Helper.MAX, left, right);
        };
    }

    private static Tla leftToRight(int level, Tla left, Operator operator, Tla right) {
        return new Tla(left.in(level) + " " + operator.text() + " " + right.in(level + 1), level);
    }

    /** A chain of one operator, without parentheses in it. */
    private Tla junction(Expr.Binary e, String symbol) {
        return new Tla(
                operands(e, e.operator()).stream()
                        .map(operand -> exprs.of(operand).in(Tla.NEGATION))
                        .collect(Collectors.joining(" " + symbol + " ")),
                Tla.JUNCTION);
    }

    /** The operands of a chain of one operator, from left to right; of any other expression the expression alone. */
    static List<Expr> operands(Expr expr, Operator operator) {
        List<Expr> operands = new ArrayList<>();
        if (expr instanceof Expr.Binary e && e.operator() == operator) {
            operands.addAll(operands(e.left(), operator));
            operands.addAll(operands(e.right(), operator));
        } else {
            operands.add(expr);
        }
        return operands;
    }
}
