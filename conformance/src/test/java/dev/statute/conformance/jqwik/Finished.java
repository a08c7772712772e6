package dev.statute.conformance.jqwik;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/**
 * A chain of actions that was run before, without the engine of jqwik.
 *
 * @param run the state after it
 */
record Finished(Driven run) implements ActionChain<Driven> {
    @Override
    public List<String> transformations() {
        return List.of();
    }

    @Override
    public List<Transformer<Driven>> transformers() {
        return List.of();
    }

    @Override
    public ActionChain<Driven> withInvariant(String label, Consumer<Driven> invariant) {
        return this;
    }

    @Override
    public Optional<Driven> finalState() {
        return Optional.of(run);
    }

    @Override
    public RunningState running() {
        return RunningState.SUCCEEDED;
    }

    @Override
    public ActionChain<Driven> peek(Consumer<? super Driven> peeker) {
        return this;
    }
}
