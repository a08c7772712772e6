package dev.statute.spec.check;

import dev.statute.spec.expression.ExprTree;
import dev.statute.spec.model.Expr;
import java.util.HashSet;
import java.util.Set;
import org.apiguardian.api.API;

/** Finds expressions that read carried fields. Stateless. */
@API(status = API.Status.INTERNAL)
public final class CarriedFields {
    private CarriedFields() {}

    /** Whether an expression reads a carried field, also behind definitions. */
    public static boolean mentionedIn(Expr expr) {
        return mentionedIn(expr, new HashSet<>());
    }

    /** @param seen the names of definitions that were looked into and read none */
    private static boolean mentionedIn(Expr expr, Set<String> seen) {
        if (expr instanceof Expr.FieldRef ref && ref.field().carried()) {
            return true;
        } else if (expr instanceof Expr.Call call
                && seen.add(call.definition().name())
                && mentionedIn(call.definition().body(), seen)) {
            return true;
        }
        return ExprTree.children(expr).stream().anyMatch(child -> mentionedIn(child, seen));
    }
}
