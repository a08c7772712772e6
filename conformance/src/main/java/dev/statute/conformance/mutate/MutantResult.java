package dev.statute.conformance.mutate;

import dev.statute.spec.model.Element;
import org.apiguardian.api.API;

/**
 * A mutant and what became of it.
 *
 * @param by what killed it: the name of a sequence, or {@code laws}; of a survivor the inputs that would have, if they are
 *     known; else empty
 */
@API(status = API.Status.EXPERIMENTAL)
public record MutantResult<S extends Element>(Mutant<S> mutant, Fate fate, String by) {}
