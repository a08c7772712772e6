package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import java.util.List;
import org.apiguardian.api.API;

/** A reason with its payload, given for every component in the order of the declaration. */
@API(status = API.Status.EXPERIMENTAL)
public record Refusal(Rejection reason, List<Argument> payload, Span at) {
    public Refusal {
        payload = List.copyOf(payload);
    }
}
