package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import java.util.Set;
import org.apiguardian.api.API;

/** A named set of phases. */
@API(status = API.Status.EXPERIMENTAL)
public record Group(String name, Set<Phase> phases, String doc, Span at) implements Element {
    public Group {
        phases = Phase.ordered(phases);
    }
}
