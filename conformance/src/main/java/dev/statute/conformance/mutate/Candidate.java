package dev.statute.conformance.mutate;

import dev.statute.spec.diagnostic.Span;
import java.util.List;

/**
 * A mistake that was made, not yet checked.
 *
 * @param forms the spec with the mistake; where something else has to give way, in several forms, of which the first that
 *     passes the static checks counts
 */
record Candidate<S>(MutationOperator operator, String description, String address, Span at, List<S> forms) {
    Candidate {
        forms = List.copyOf(forms);
    }

    Candidate(MutationOperator operator, String description, String address, Span at, S form) {
        this(operator, description, address, at, List.of(form));
    }
}
