package dev.statute.generate.tla;

import dev.statute.spec.expression.ExprTree;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Field;

/** Fields that no state depends on, and that the module therefore lacks. */
final class Carried {
    private Carried() {}

    /** Whether an expression reads such a field, if only in a definition that it calls. */
    static boolean isReadBy(Expr expr) {
        return expr instanceof Expr.FieldRef read && isCarried(read.field())
                || expr instanceof Expr.Call call && isReadBy(call.definition().body())
                || ExprTree.children(expr).stream().anyMatch(Carried::isReadBy);
    }

    private static boolean isCarried(Field field) {
        return field.carried();
    }
}
