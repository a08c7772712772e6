package dev.statute.spec.interpret;

import dev.statute.spec.expression.Environment;
import dev.statute.spec.model.Invariant;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Property;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a machine says about its states and steps one by one: its invariants and its {@code step} properties. Immutable and
 * thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Statements {
    private final List<Invariant> invariants;
    private final List<Property.Step> steps;

    private Statements(List<Invariant> invariants, List<Property.Step> steps) {
        this.invariants = invariants;
        this.steps = steps;
    }

    /** The statements of a machine that passed the checks. */
    public static Statements of(Machine machine) {
        return new Statements(
                machine.invariants(),
                machine.properties().stream()
                        .filter(Property.Step.class::isInstance)
                        .map(Property.Step.class::cast)
                        .toList());
    }

    /** The first invariant, in the order of the file, that a state of the machine breaks. */
    public Optional<Invariant> brokenBy(MachineState state) {
        Environment env = Environment.of(state);
        for (Invariant invariant : invariants) {
            if (invariant.in().contains(state.phase()) && !Conditions.hold(invariant.that(), env)) {
                return Optional.of(invariant);
            }
        }
        return Optional.empty();
    }

    /** The first {@code step} property, in the order of the file, that an accepted input breaks. */
    public Optional<Property.Step> brokenBy(InputValue input, Outcome.Accepted step) {
        Environment env =
                Environment.of(step.before()).withPayload(input.payload()).withAfter(step.after());
        for (Property.Step property : steps) {
            boolean concerned =
                    property.inputs().isEmpty() || property.inputs().get().contains(input.input());
            if (concerned && !Conditions.hold(property.that(), env)) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }
}
