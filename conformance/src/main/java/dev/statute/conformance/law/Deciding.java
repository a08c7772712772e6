package dev.statute.conformance.law;

import dev.statute.conformance.Applied;
import dev.statute.conformance.Bridge;
import java.util.Optional;

/** {@link Law#DECIDING}. */
record Deciding<S, I>(Bridge<S, I> bridge) implements StepLaw<S, I> {
    @Override
    public Optional<String> brokenBy(Step<S, I> step) {
        Applied<S> again = bridge.apply(step.state(), step.input());
        boolean same = again.answer().equals(step.applied().answer())
                && again.after().map(bridge::read).equals(step.applied().after().map(bridge::read));
        return same ? Optional.empty() : Optional.of("first " + text(step.applied()) + ", then " + text(again));
    }

    private String text(Applied<S> applied) {
        return Texts.of(applied.answer())
                + applied.after()
                        .map(bridge::read)
                        .map(after -> ", to " + Texts.of(after))
                        .orElse("");
    }
}
