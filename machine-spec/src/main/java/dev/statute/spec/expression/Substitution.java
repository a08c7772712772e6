package dev.statute.spec.expression;

import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Local;
import java.util.Map;
import org.apiguardian.api.API;

/** Puts expressions in place of variables, as the expansion of blocks does. */
@API(status = API.Status.INTERNAL)
public final class Substitution {
    private Substitution() {}

    /**
     * The expression with each of the variables replaced. Variables differ by number, so nothing is captured. What
     * replaces a variable has to fit its type ({@link Intervals#fits}), or the intervals above it are no longer true.
     */
    public static Expr apply(Expr expr, Map<Local, Expr> replacements) {
        if (expr instanceof Expr.LocalRef reference) {
            return replacements.getOrDefault(reference.local(), expr);
        }
        return ExprTree.mapChildren(expr, child -> apply(child, replacements));
    }
}
