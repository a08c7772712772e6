package dev.statute.kernel;

import org.apiguardian.api.API;

/**
 * What became of one guard when a decision was explained.
 *
 * @param guard the guard
 * @param verdict its value
 * @param <G> the generated enum of guards
 */
@API(status = API.Status.EXPERIMENTAL)
public record GuardCheck<G>(G guard, Verdict verdict) {
    /** The value of a guard. */
    public enum Verdict {
        /** It holds. */
        PASSES,
        /** It does not hold; the first such guard decides the refusal. */
        FAILS,
        /** It reads what only exists once an earlier guard, which failed, has passed. */
        NOT_EVALUATED
    }

    /** The check of a guard that could be evaluated. */
    public static <G> GuardCheck<G> of(G guard, boolean passes) {
        return new GuardCheck<>(guard, passes ? Verdict.PASSES : Verdict.FAILS);
    }

    /** The check of a guard that could not be evaluated. */
    public static <G> GuardCheck<G> notEvaluated(G guard) {
        return new GuardCheck<>(guard, Verdict.NOT_EVALUATED);
    }
}
