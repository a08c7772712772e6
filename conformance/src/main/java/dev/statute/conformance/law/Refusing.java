package dev.statute.conformance.law;

import dev.statute.conformance.Bridge;
import dev.statute.conformance.Restored;
import dev.statute.spec.interpret.ValueBounds;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** {@link Law#REFUSING}. */
record Refusing<S, I>(NearbyStates states, Bridge<S, I> bridge) implements StepLaw<S, I> {
    @Override
    public Optional<String> brokenIn(S state) {
        return states.brokenBeside(bridge.read(state)).stream()
                .flatMap(broken -> taken(broken).stream())
                .findFirst();
    }

    private Optional<String> taken(NearbyStates.Broken broken) {
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

    /** An input with a part that is outside of its type cannot be made. */
    @Override
    public Optional<String> brokenBy(Step<S, I> step) {
        Input input = step.values().input();
        return NearbyValues.parts(input.payload(), step.values().payload()).stream()
                .filter(payload -> isOutside(input.payload(), payload) && isMade(input.name(), payload))
                .findFirst()
                .map(payload -> "an input " + input.name() + " is made of " + payload
                        + ", although that is outside of its types");
    }

    private static boolean isOutside(List<Component> components, Map<String, Value> payload) {
        return components.stream()
                .anyMatch(c -> !ValueBounds.contains(c.type(), Objects.requireNonNull(payload.get(c.name()))));
    }

    private boolean isMade(String input, Map<String, Value> payload) {
        try {
            bridge.input(input, payload);
            return true;
        } catch (IllegalArgumentException expected) {
            return false;
        }
    }
}
