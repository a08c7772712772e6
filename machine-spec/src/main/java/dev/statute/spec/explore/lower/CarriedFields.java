package dev.statute.spec.explore.lower;

import dev.statute.spec.expression.ExprTree;
import dev.statute.spec.model.Expr;

/** Finds expressions that read carried fields, which encoded states leave out. */
final class CarriedFields {
    private CarriedFields() {}

    static boolean mentionedIn(Expr expr) {
        if (expr instanceof Expr.FieldRef ref && ref.field().carried()) {
            return true;
        } else if (expr instanceof Expr.Call call
                && mentionedIn(call.definition().body())) {
            return true;
        }
        return ExprTree.children(expr).stream().anyMatch(CarriedFields::mentionedIn);
    }
}
