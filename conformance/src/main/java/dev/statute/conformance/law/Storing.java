package dev.statute.conformance.law;

import dev.statute.conformance.Bridge;
import dev.statute.conformance.Restored;
import dev.statute.spec.model.MachineState;
import java.util.Optional;

/** {@link Law#STORING}. */
record Storing<S, I>(NearbyStates states, Bridge<S, I> bridge) implements StepLaw<S, I> {
    @Override
    public Optional<String> brokenIn(S state) {
        MachineState values = bridge.read(state);
        return comesBack(bridge.reloaded(state), values)
                .or(() -> isEqual(bridge.reloaded(state), state, values))
                .or(() -> comesBack(bridge.restore(values), values))
                .or(() -> isEqual(bridge.restore(values), state, values))
                .or(() -> states.allowedBeside(values).stream()
                        .flatMap(near -> beside(near, state, values).stream())
                        .findFirst());
    }

    /** A state that the spec allows beside this one comes back too, and is told from it. */
    private Optional<String> beside(MachineState near, S state, MachineState values) {
        Restored<S> restored = bridge.restore(near);
        return comesBack(restored, near)
                .or(() -> restored.state()
                        .filter(state::equals)
                        .map(other -> "the states " + Texts.of(values)
                                + Texts.ofParameters(values) + " and " + Texts.of(near) + Texts.ofParameters(near)
                                + " are equal"));
    }

    private Optional<String> comesBack(Restored<S> restored, MachineState values) {
        if (restored.state().isEmpty()) {
            return Optional.of("the state " + Texts.of(values) + Texts.ofParameters(values) + " is refused because of `"
                    + restored.refused().orElse("nothing") + "`");
        }
        MachineState back = bridge.read(restored.state().get());
        return back.equals(values)
                ? Optional.empty()
                : Optional.of("the state " + Texts.of(values) + " comes back as another, " + Texts.of(back));
    }

    private Optional<String> isEqual(Restored<S> restored, S state, MachineState values) {
        return restored.state()
                .filter(back -> !back.equals(state) || back.hashCode() != state.hashCode())
                .map(back ->
                        "the state " + Texts.of(values) + " comes back as one that is not equal, or has another hash");
    }
}
