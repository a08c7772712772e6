package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * A pure definition.
 *
 * @param type the declared type, else the inferred one
 * @param phases where everything it reads exists
 */
@API(status = API.Status.EXPERIMENTAL)
public record Definition(
        String name, List<Local> parameters, Type type, Expr body, Set<Phase> phases, String doc, Span at)
        implements Element {
    public Definition {
        parameters = List.copyOf(parameters);
        phases = Phase.ordered(phases);
    }
}
