package dev.statute.conformance.bridge;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Owner;
import dev.statute.conformance.Preparation;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apiguardian.api.API;

/**
 * An owner made of the methods of an authority.
 *
 * @param currentState asks for the state
 * @param applies applies an input
 * @param prepares prepares an input
 */
@API(status = API.Status.EXPERIMENTAL)
public record Owned<S, I>(Supplier<S> currentState, Function<I, Answer> applies, Function<I, Preparation> prepares)
        implements Owner<S, I> {
    @Override
    public S state() {
        return currentState.get();
    }

    @Override
    public Answer apply(I input) {
        return applies.apply(input);
    }

    @Override
    public Preparation prepare(I input) {
        return prepares.apply(input);
    }
}
