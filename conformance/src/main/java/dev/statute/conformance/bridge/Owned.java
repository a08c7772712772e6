package dev.statute.conformance.bridge;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Bridge;
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
public record Owned<S, I>(
        Supplier<S> currentState, Function<I, Answer> applies, Function<I, Bridge.Preparation> prepares)
        implements Bridge.Owner<S, I> {
    @Override
    public S state() {
        return currentState.get();
    }

    @Override
    public Answer apply(I input) {
        return applies.apply(input);
    }

    @Override
    public Bridge.Preparation prepare(I input) {
        return prepares.apply(input);
    }
}
