package dev.statute.spec.expression;

import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Local;
import dev.statute.spec.model.Type;
import java.util.Optional;

/** What is known at a place inside an expression: names, and ranges that comparisons have narrowed. */
record Context(Scope scope, Facts facts) {
    Context with(Local local) {
        return new Context(scope.withLocal(local), facts);
    }

    /** This context where a condition is known to be true or false; a condition that failed says nothing. */
    Context assume(Optional<Expr> condition, boolean truth) {
        return condition
                .map(known -> new Context(scope, facts.assume(known, truth)))
                .orElse(this);
    }

    Type typeOf(Expr expr) {
        return facts.typeOf(expr);
    }
}
