package dev.statute.conformance.mutate;

import dev.statute.spec.expression.ExprTree;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Refusal;

/** The variables that guards bind for all that comes after them: where such a guard has not been, they mean nothing. */
final class BoundLocals {
    private BoundLocals() {}

    static boolean areRead(Guard guard, Guard.Some by) {
        Expr looksAt = guard instanceof Guard.That that ? that.condition() : ((Guard.Some) guard).option();
        return areRead(looksAt, by) || areRead(guard.orElse(), by);
    }

    static boolean areRead(Refusal refusal, Guard.Some by) {
        return refusal.payload().stream().anyMatch(argument -> areRead(argument.value(), by));
    }

    static boolean areRead(Expr expr, Guard.Some by) {
        return expr instanceof Expr.LocalRef reference
                        && reference.local().number() == by.as().number()
                || ExprTree.children(expr).stream().anyMatch(child -> areRead(child, by));
    }
}
