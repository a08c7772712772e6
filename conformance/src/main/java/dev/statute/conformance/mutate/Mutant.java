package dev.statute.conformance.mutate;

import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.model.Element;
import org.apiguardian.api.API;

/**
 * A spec with one mistake in it.
 *
 * @param name unique among the mutants of the spec, such as {@code drop_guard-3}
 * @param description what was changed, such as {@code guard run_matches of consume is missing}
 * @param address the address of what was changed, such as {@code InputLifecycle/transitions/consume}
 * @param at the place in the original
 * @param spec the machine or policy with the mistake
 */
@API(status = API.Status.EXPERIMENTAL)
public record Mutant<S extends Element>(
        String name, MutationOperator operator, String description, String address, Span at, S spec) {
    @Override
    public String toString() {
        return name + " (" + at.source().name() + ":" + at.line() + "): " + description;
    }
}
