package dev.statute.spec.interpret;

import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Value;

/** Truth of conditions. */
final class Conditions {
    private Conditions() {}

    /** Whether a condition holds. */
    static boolean hold(Expr condition, Environment env) {
        return ((Value.Bool) Evaluator.evaluate(condition, env)).value();
    }
}
