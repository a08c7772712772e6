package dev.statute.spec.explore.search;

import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Operator;
import java.util.ArrayList;
import java.util.List;

/** The parts of a condition that all have to hold. Each is total, so any of them may be asked first. */
final class Conjuncts {
    private Conjuncts() {}

    /** The parts, in the order in which they are written. */
    static List<Expr> of(Expr condition) {
        List<Expr> parts = new ArrayList<>();
        split(condition, parts);
        return parts;
    }

    private static void split(Expr condition, List<Expr> parts) {
        if (condition instanceof Expr.Binary both && both.operator() == Operator.AND) {
            split(both.left(), parts);
            split(both.right(), parts);
        } else {
            parts.add(condition);
        }
    }
}
