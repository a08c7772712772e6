package dev.statute.generate.tla;

import dev.statute.spec.expression.ExprTree;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Operator;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Types;

/**
 * Conditions inside of formulas about runs. TLC takes such a formula apart down to its smallest conditions, and has two
 * weak spots there: it answers wrongly where one of them is the same in every state, and it believes that of every
 * product, since its module of numbers defines {@code a * b} by a constant. An equation with {@code TRUE} is not taken
 * apart, and one that mentions the phase depends on the state.
 */
final class RunCondition {
    private RunCondition() {}

    /** The condition as the side of a {@code ~>}. */
    static String text(Expr condition, Writers writers) {
        Tla written = writers.onState().of(condition);
        if (isSafe(condition)) {
            return written.in(Tla.NEGATION);
        }
        String phases = writers.onState().setOf(Phase.ordered(writers.machine().phases()));
        return "((phase \\in " + phases + " /\\ " + written.in(Tla.NEGATION) + ") = TRUE)";
    }

    private static boolean isSafe(Expr expr) {
        boolean logic = expr instanceof Expr.Not
                || expr instanceof Expr.Conditional
                || expr instanceof Expr.Binary e && isLogic(e.operator());
        if (logic) {
            return ExprTree.children(expr).stream().allMatch(RunCondition::isSafe);
        } else if (expr instanceof Expr.Call call && call.type().equals(Types.BOOL)) {
            return isSafe(call.definition().body()) && !multiplies(expr);
        }
        return readsState(expr) && !multiplies(expr);
    }

    private static boolean isLogic(Operator operator) {
        return operator == Operator.AND || operator == Operator.OR || operator == Operator.IMPLIES;
    }

    private static boolean readsState(Expr expr) {
        return expr instanceof Expr.FieldRef
                || expr instanceof Expr.ParameterRef
                || expr instanceof Expr.PhaseRef
                || expr instanceof Expr.InPhases
                || expr instanceof Expr.Call call
                        && readsState(call.definition().body())
                || ExprTree.children(expr).stream().anyMatch(RunCondition::readsState);
    }

    private static boolean multiplies(Expr expr) {
        return expr instanceof Expr.Binary e && e.operator() == Operator.MULTIPLY
                || expr instanceof Expr.Call call
                        && multiplies(call.definition().body())
                || ExprTree.children(expr).stream().anyMatch(RunCondition::multiplies);
    }
}
