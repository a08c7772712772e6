package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** A statement about the behaviour of a machine. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface Property extends Element {
    /** Holds for every accepted step of the inputs; all inputs if none are named. */
    record Step(String name, Expr that, Optional<List<Input>> inputs, String doc, Span at) implements Property {
        public Step {
            inputs = inputs.map(List::copyOf);
        }
    }

    /** Some reachable state satisfies it. */
    record Reachable(String name, Expr that, String doc, Span at) implements Property {}

    /** No reachable state satisfies it. */
    record Unreachable(String name, Expr that, String doc, Span at) implements Property {}

    /** From every reachable state, or every one of {@code from}, some path leads to a state that satisfies it. */
    record AlwaysPossible(String name, Expr that, Optional<Expr> from, String doc, Span at) implements Property {}

    /**
     * Every run that satisfies {@code from} satisfies {@code to} at some time after.
     *
     * @param progress the inputs that a run does not ignore for ever; empty for any
     */
    record LeadsTo(String name, Expr from, Expr to, Optional<List<Input>> progress, String doc, Span at)
            implements Property {
        public LeadsTo {
            progress = progress.map(List::copyOf);
        }
    }
}
