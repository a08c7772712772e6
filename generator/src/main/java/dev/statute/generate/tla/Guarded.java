package dev.statute.generate.tla;

import dev.statute.spec.model.Expr;

/**
 * Conditions inside of actions. Where TLC looks for steps it takes each true side of a disjunction and each witness of an
 * existential quantifier for a step of its own, and counts it, also below conjunctions, implications, choices and universal
 * quantifiers; an equation it takes for what it is.
 */
final class Guarded {
    private Guarded() {}

    /** The condition, written so that it allows one step or none. */
    static String text(Expr condition, ExprWriter exprs) {
        Tla written = exprs.of(condition);
        return splits(condition) ? written.in(Tla.ATOM) + " = TRUE" : written.in(Tla.IMPLICATION);
    }

    /** That the condition does not hold. */
    static String negation(Expr condition, ExprWriter exprs) {
        if (condition instanceof Expr.Not not) {
            return text(not.operand(), exprs);
        }
        // What is below a negation is evaluated as a value, never searched for steps.
        return Tla.not(exprs.of(condition)).text();
    }

    private static boolean splits(Expr expr) {
        if (expr instanceof Expr.Binary e) {
            return switch (e.operator()) {
                case OR -> true;
                case AND -> splits(e.left()) || splits(e.right());
                case IMPLIES -> splits(e.right());
                default -> false;
            };
        } else if (expr instanceof Expr.Conditional e) {
            return splits(e.then()) || splits(e.otherwise());
        } else if (expr instanceof Expr.Call e) {
            return splits(e.definition().body());
        } else if (expr instanceof Expr.Bind e) {
            return switch (e.binder()) {
                case OPTION_EXISTS, SET_EXISTS, SEQ_EXISTS, MAP_EXISTS -> true;
                case OPTION_ALL, SET_ALL, SEQ_ALL, MAP_ALL -> splits(e.body());
                default -> false;
            };
        }
        return false;
    }
}
