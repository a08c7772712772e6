package dev.statute.spec.interpret;

import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.expression.FieldScopes;
import dev.statute.spec.expression.PhaseFlow;
import dev.statute.spec.interpret.Explanation.GuardValue;
import dev.statute.spec.interpret.Explanation.Verdict;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The values of the guards of a transition. Those behind a refusal are evaluated too, as far as they have a meaning: an
 * explanation shows everything that stands in the way.
 */
final class Guarding {
    private final List<GuardValue> guards = new ArrayList<>();
    private final Phase phase;
    private Environment env;
    private Optional<Guard> refused = Optional.empty();
    private Environment atRefusal;
    private boolean meaningful = true;

    private Guarding(Environment env, Phase phase) {
        this.env = env;
        this.atRefusal = env;
        this.phase = phase;
    }

    /** Evaluates guards in a phase, in their order. */
    static Guarding of(List<Guard> guards, Environment env, Phase phase) {
        Guarding guarding = new Guarding(env, phase);
        guards.forEach(guarding::ask);
        return guarding;
    }

    /** Every guard with its value. */
    List<GuardValue> guards() {
        return guards;
    }

    /** The first guard that failed; empty if all passed. */
    Optional<Guard> refused() {
        return refused;
    }

    /** What the guards saw and bound: all of them or, after a refusal, those before it. */
    Environment environment() {
        return refused.isPresent() ? atRefusal : env;
    }

    private void ask(Guard guard) {
        if (!meaningful) {
            guards.add(new GuardValue(guard, Verdict.NOT_EVALUATED));
        } else if (guard instanceof Guard.That that) {
            boolean holds = Conditions.hold(that.condition(), env);
            answer(guard, holds);
            meaningful = holds || canHold(that.condition());
        } else {
            bind((Guard.Some) guard);
        }
    }

    private void bind(Guard.Some some) {
        Value option = Evaluator.evaluate(some.option(), env);
        answer(some, option instanceof Value.Some);
        if (option instanceof Value.Some present) {
            env = env.with(some.as(), present.value());
        } else {
            meaningful = false;
        }
    }

    private void answer(Guard guard, boolean passes) {
        guards.add(new GuardValue(guard, passes ? Verdict.PASSES : Verdict.FAILS));
        if (!passes && refused.isEmpty()) {
            refused = Optional.of(guard);
            atRefusal = env;
        }
    }

    /** Whether a condition may be true in the phase; if not, what follows it may read what the phase lacks. */
    private boolean canHold(Expr condition) {
        return !FieldScopes.whenTrue(condition, PhaseFlow.of(Set.of(phase)))
                .now()
                .isEmpty();
    }
}
