package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/** Cells that no transition takes, with what is answered there. */
@API(status = API.Status.EXPERIMENTAL)
public record Unhandled(Set<Phase> from, List<Input> inputs, Answer answer, Span at) {
    public Unhandled {
        from = Phase.ordered(from);
        inputs = List.copyOf(inputs);
    }

    /** What is answered. */
    public sealed interface Answer {
        /** The input is refused. */
        record Reject(Refusal refusal) implements Answer {}

        /** The input is ignored, and why. */
        record Ignore(String why) implements Answer {}
    }
}
