package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import java.util.Set;
import org.apiguardian.api.API;

/** A condition on every reachable state of some phases. */
@API(status = API.Status.EXPERIMENTAL)
public record Invariant(String name, Expr that, Set<Phase> in, String doc, Span at) implements Element {
    public Invariant {
        in = Phase.ordered(in);
    }
}
