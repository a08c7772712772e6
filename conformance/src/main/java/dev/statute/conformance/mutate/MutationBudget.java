package dev.statute.conformance.mutate;

import org.apiguardian.api.API;

/**
 * How much work is put into each mutant.
 *
 * @param runs how many random sequences are run beside those that cover the spec
 * @param length how many inputs each has
 * @param seed decides the random inputs
 * @param steps how many steps, in all states near the start, are compared to find out whether a mutant does the same as its
 *     original
 * @param states how many states of a mutant are explored to find out whether its own statements notice the mistake; 0 for
 *     no hints
 */
@API(status = API.Status.EXPERIMENTAL)
public record MutationBudget(int runs, int length, long seed, int steps, int states) {
    /** For machines of some thousand states. */
    public static final MutationBudget SMALL = new MutationBudget(200, 40, 1, Equivalence.DEFAULT_STEPS, 100_000);

    @Override
    public String toString() {
        return runs + " random sequences of " + length + " inputs (seed " + seed + "), " + steps
                + " steps in every state, " + states + " states for hints";
    }
}
