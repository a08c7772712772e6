package dev.statute.conformance.mutate;

import dev.statute.conformance.Failure;
import dev.statute.conformance.Sequence;
import dev.statute.conformance.oracle.EveryState;
import dev.statute.spec.model.Machine;
import org.apiguardian.api.API;

/**
 * Decides whether a mutant does the same as its original in all states within the declared domains. Immutable; safe for use
 * by several threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Equivalence {
    /** More steps than this are not tried. */
    public static final int DEFAULT_STEPS = 200_000;

    private final EveryState original;

    /** Holds mutants against a walk through their original. */
    public Equivalence(EveryState original) {
        this.original = original;
    }

    /** What is known about a mutant. */
    public sealed interface Verdict {
        /** It does the same in every state within the domains. */
        record Equivalent() implements Verdict {}

        /** A run along which it does something else at the end. */
        record Different(Sequence run) implements Verdict {}

        /** It does the same in all steps that the budget allowed. */
        record Undecided(long steps) implements Verdict {}
    }

    /** Whether a mutant does the same as the original. */
    public Verdict verdict(Machine mutant) {
        return original.difference(new InterpretedBridge(mutant))
                .map(Failure::sequence)
                .<Verdict>map(Verdict.Different::new)
                .orElseGet(
                        () -> original.complete() ? new Verdict.Equivalent() : new Verdict.Undecided(original.steps()));
    }
}
