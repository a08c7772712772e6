package dev.statute.conformance.law;

import dev.statute.conformance.Bridge;
import dev.statute.conformance.Restored;
import dev.statute.spec.model.MachineState;
import java.util.Optional;

/** {@link Law#STORING}. */
record Storing<S, I>(Bridge<S, I> bridge) implements StepLaw<S, I> {
    @Override
    public Optional<String> brokenIn(S state) {
        MachineState values = bridge.read(state);
        Restored<S> restored = bridge.restore(values);
        if (restored.state().isEmpty()) {
            return Optional.of("its own state " + Texts.of(values) + " is refused because of `"
                    + restored.refused().orElse("nothing") + "`");
        }
        S back = restored.state().get();
        return back.equals(state)
                ? Optional.empty()
                : Optional.of(
                        "the state " + Texts.of(values) + " comes back as another, " + Texts.of(bridge.read(back)));
    }
}
