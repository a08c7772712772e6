package dev.statute.conformance.oracle;

import dev.statute.conformance.Observation;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.Optional;

/** Compares what is observed with states of the spec. Not thread-safe. */
final class StateComparison {
    private static final String PHASE = "phase";

    private final Machine machine;
    private final Unobserved unobserved;

    StateComparison(Machine machine, Unobserved unobserved) {
        this.machine = machine;
        this.unobserved = unobserved;
    }

    Optional<Difference> compare(int step, MachineState expected, Observation got) {
        Comparison comparison = new Comparison(machine, step);
        comparison.names(
                "the phase", "phase", expected.phase().name(), unobserved.part(PHASE, got.phase()), machine.phases());
        expected.fields().forEach((name, value) -> {
            Value seen = got.fields().get(name);
            if (seen == null) {
                unobserved.add(name);
            } else {
                comparison.values("field " + name, value, seen);
            }
        });
        for (String name : got.fields().keySet()) {
            if (!expected.fields().containsKey(name)) {
                comparison.differ(
                        "what is observed",
                        "the fields of phase " + expected.phase(),
                        machine.field(name).isPresent()
                                ? "field `" + name + "`, which does not exist there"
                                : "`" + name + "`, which is no field of " + machine.name());
            }
        }
        return comparison.difference();
    }

    /** A step that was not accepted has to leave even what the spec does not know as it was. */
    Optional<Difference> unchanged(int step, Observation before, Observation after) {
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new Difference(
                        step, "the state after a step that changes nothing", "`" + before + "`", "`" + after + "`"));
    }
}
