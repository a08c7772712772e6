package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import org.apiguardian.api.API;

/** A named condition of a transition, with the refusal that its failure gives. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface Guard extends Element {
    /** What a failure is answered with. */
    Refusal orElse();

    /** A condition. */
    record That(String name, Expr condition, Refusal orElse, String doc, Span at) implements Guard {}

    /** An option that has to be present, and the variable that holds its value in all that is evaluated after it. */
    record Some(String name, Expr option, Local as, Refusal orElse, String doc, Span at) implements Guard {}
}
