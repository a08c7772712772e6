package dev.statute.conformance.mutate;

import dev.statute.spec.expression.Retyping;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Operator;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Comparisons that are off by one or reversed, conditions that are joined otherwise, other arithmetic. */
final class BinaryChanges {
    private final Expr.Binary expr;
    private final Map<Expr, MutationOperator> changes = new LinkedHashMap<>();

    private BinaryChanges(Expr.Binary expr) {
        this.expr = expr;
    }

    static Map<Expr, MutationOperator> of(Expr.Binary expr) {
        BinaryChanges found = new BinaryChanges(expr);
        found.collect();
        return found.changes;
    }

    private void collect() {
        switch (expr.operator()) {
            case LESS -> compare(Operator.LESS_OR_EQUAL, Operator.GREATER_OR_EQUAL, 1);
            case LESS_OR_EQUAL -> compare(Operator.LESS, Operator.GREATER, -1);
            case GREATER -> compare(Operator.GREATER_OR_EQUAL, Operator.LESS_OR_EQUAL, -1);
            case GREATER_OR_EQUAL -> compare(Operator.GREATER, Operator.LESS, 1);
            case EQUAL -> {
                operator(Operator.NOT_EQUAL, MutationOperator.NEGATE);
                ordered(Operator.LESS_OR_EQUAL, Operator.GREATER_OR_EQUAL);
            }
            case NOT_EQUAL -> {
                operator(Operator.EQUAL, MutationOperator.NEGATE);
                ordered(Operator.LESS, Operator.GREATER);
            }
            case AND -> join(Operator.OR);
            case OR, IMPLIES -> join(Operator.AND);
            case ADD -> operator(Operator.SUBTRACT, MutationOperator.OPERATION);
            case SUBTRACT, MULTIPLY -> operator(Operator.ADD, MutationOperator.OPERATION);
            case MIN -> operator(Operator.MAX, MutationOperator.OPERATION);
            case MAX -> operator(Operator.MIN, MutationOperator.OPERATION);
        }
    }

    /** Off by one both ways; a number that is written out is moved where it stands. */
    private void compare(Operator including, Operator reversed, int step) {
        operator(including, MutationOperator.BOUND);
        operator(reversed, MutationOperator.NEGATE);
        if (!isWritten(expr.left()) && !isWritten(expr.right())) {
            Expr one = new Expr.Literal(new Value.Int(step), Type.Int.of(step, step), expr.at());
            Expr sum = new Expr.Binary(
                    Operator.ADD,
                    expr.left(),
                    one,
                    expr.left().type(),
                    expr.left().at());
            Retyping.replaceChild(sum, 1, one)
                    .flatMap(typed -> Retyping.replaceChild(expr, 0, typed))
                    .ifPresent(moved -> changes.put(moved, MutationOperator.BOUND));
        }
    }

    private static boolean isWritten(Expr expr) {
        return expr instanceof Expr.Literal || expr instanceof Expr.ConstantRef;
    }

    /** Numbers that should be equal, or differ, and are only compared in one direction. */
    private void ordered(Operator one, Operator other) {
        if (expr.left().type() instanceof Type.Int) {
            operator(one, MutationOperator.BOUND);
            operator(other, MutationOperator.BOUND);
        }
    }

    private void join(Operator other) {
        changes.put(expr.left(), MutationOperator.CONNECTIVE);
        changes.put(expr.right(), MutationOperator.CONNECTIVE);
        operator(other, MutationOperator.CONNECTIVE);
    }

    private void operator(Operator operator, MutationOperator mutation) {
        Expr changed = new Expr.Binary(operator, expr.left(), expr.right(), expr.type(), expr.at());
        Optional<Expr> typed = Retyping.replaceChild(changed, 1, expr.right());
        typed.ifPresent(e -> changes.put(e, mutation));
    }
}
