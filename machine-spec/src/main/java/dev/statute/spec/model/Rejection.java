package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import java.util.List;
import org.apiguardian.api.API;

/** A reason for refusing an input. */
@API(status = API.Status.EXPERIMENTAL)
public record Rejection(String name, List<Component> payload, Caller caller, String doc, Span at) implements Element {
    public Rejection {
        payload = List.copyOf(payload);
    }

    /** What the refusal tells the caller. */
    public enum Caller {
        /** The call was wrong. */
        ERROR,
        /** Another state would have taken it. */
        CONFLICT,
        /** The same call may succeed later. */
        RETRY
    }
}
