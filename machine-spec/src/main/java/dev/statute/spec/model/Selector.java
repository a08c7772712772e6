package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import org.apiguardian.api.API;

/** Which states and payloads of a cell a transition takes. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface Selector {
    /** All of them: no {@code when} was written. */
    record Always() implements Selector {}

    /** Those for which the condition holds. */
    record When(Expr condition) implements Selector {}

    /** Those that no other transition of the cell takes. */
    record Otherwise(Span at) implements Selector {}
}
