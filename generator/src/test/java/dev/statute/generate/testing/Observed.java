package dev.statute.generate.testing;

import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Addresses;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of an input, in terms that the reference and generated code share. */
public sealed interface Observed {
    record Accepted(String transition, MachineState before, MachineState after, List<Emitted> effects)
            implements Observed {}

    /** @param guard the address of the guard */
    record Rejected(String reason, Optional<String> guard, Map<String, Value> payload) implements Observed {}

    record Ignored(String why) implements Observed {}

    /** The spec contradicts itself. */
    record Fault() implements Observed {}

    /** An effect. */
    record Emitted(String name, Map<String, Value> payload) {}

    /** What the reference says. */
    static Observed of(Machine machine, Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return new Accepted(
                    accepted.transition().name(),
                    accepted.before(),
                    accepted.after(),
                    accepted.effects().stream()
                            .map(e -> new Emitted(e.effect().name(), e.payload()))
                            .toList());
        } else if (outcome instanceof Outcome.Rejected rejected) {
            return new Rejected(
                    rejected.reason().name(),
                    rejected.guard()
                            .map(g ->
                                    Addresses.of(machine, rejected.transition().orElseThrow(), g)),
                    rejected.payload());
        } else if (outcome instanceof Outcome.Ignored ignored) {
            return new Ignored(ignored.why());
        }
        return new Fault();
    }
}
