package dev.statute.conformance.law;

import dev.statute.conformance.Bridge;
import dev.statute.conformance.Restored;
import java.util.Optional;

/** {@link Law#REFUSING}. */
record Refusing<S, I>(BrokenStates brokenStates, Bridge<S, I> bridge) implements StepLaw<S, I> {
    @Override
    public Optional<String> brokenIn(S state) {
        return brokenStates.beside(bridge.read(state)).stream()
                .flatMap(broken -> taken(broken).stream())
                .findFirst();
    }

    private Optional<String> taken(BrokenStates.Broken broken) {
        Restored<S> restored = bridge.restore(broken.state());
        String state = Texts.of(broken.state()) + Texts.ofParameters(broken.state());
        if (restored.state().isPresent()) {
            return Optional.of(state + " is restored, although it breaks `" + broken.by() + "`");
        }
        return restored.refused().equals(Optional.of(broken.by()))
                ? Optional.empty()
                : Optional.of(state + " is refused because of `"
                        + restored.refused().orElse("nothing") + "`, not of `" + broken.by() + "`");
    }
}
