package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import java.util.List;

/** A reason with its payload, given for every component in the order of the declaration. */
public record Refusal(Rejection reason, List<Argument> payload, Span at) {
    public Refusal {
        payload = List.copyOf(payload);
    }
}
