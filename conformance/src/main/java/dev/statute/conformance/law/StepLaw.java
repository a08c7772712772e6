package dev.statute.conformance.law;

import java.util.Optional;

/** A law that is asked along one sequence. */
interface StepLaw<S, I> {
    /** Asked in every state along the sequence, the initial one first: what breaks the law there, in words. */
    default Optional<String> brokenIn(S state) {
        return Optional.empty();
    }

    /** Asked about every step: what breaks the law there, in words. */
    default Optional<String> brokenBy(Step<S, I> step) {
        return Optional.empty();
    }
}
