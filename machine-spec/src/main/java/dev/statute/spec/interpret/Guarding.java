package dev.statute.spec.interpret;

import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.interpret.Explanation.GuardValue;
import dev.statute.spec.interpret.Explanation.Verdict;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the guards of a transition went.
 *
 * @param guards every guard with its verdict
 * @param refused the first guard that refused
 * @param env what the guards saw and bound, up to the one that refused
 */
record Guarding(List<GuardValue> guards, Optional<Guard> refused, Environment env) {

    static Guarding of(List<Guard> guards, Environment start) {
        List<GuardValue> values = new ArrayList<>();
        Optional<Guard> refused = Optional.empty();
        Environment env = start;
        for (Guard guard : guards) {
            if (refused.isPresent()) {
                values.add(new GuardValue(guard, Verdict.NOT_REACHED));
                continue;
            }
            Optional<Environment> after = pass(guard, env);
            values.add(new GuardValue(guard, after.isPresent() ? Verdict.PASSED : Verdict.REFUSED));
            refused = after.isPresent() ? Optional.empty() : Optional.of(guard);
            env = after.orElse(env);
        }
        return new Guarding(List.copyOf(values), refused, env);
    }

    /** What is seen behind a guard; empty if it refuses. */
    private static Optional<Environment> pass(Guard guard, Environment env) {
        if (guard instanceof Guard.That that) {
            return Conditions.hold(that.condition(), env) ? Optional.of(env) : Optional.empty();
        }
        Guard.Some some = (Guard.Some) guard;
        Value option = Evaluator.evaluate(some.option(), env);
        return option instanceof Value.Some present
                ? Optional.of(env.with(some.as(), present.value()))
                : Optional.empty();
    }
}
