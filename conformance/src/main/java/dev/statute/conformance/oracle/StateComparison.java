package dev.statute.conformance.oracle;

import dev.statute.conformance.Observation;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/** Compares what is observed with states of the spec, and remembers what is never observed. Not thread-safe. */
@API(status = API.Status.EXPERIMENTAL)
public final class StateComparison {
    private static final String PHASE = "phase";

    private final Machine machine;
    private final Set<String> unobserved = new LinkedHashSet<>();

    StateComparison(Machine machine) {
        this.machine = machine;
    }

    /** What was missing in some observation although the state had it: {@code phase} and names of fields, in order. */
    public List<String> unobserved() {
        return List.copyOf(unobserved);
    }

    Optional<Difference> compare(int step, MachineState expected, Observation got) {
        Comparison comparison = new Comparison(step);
        if (got.phase().isEmpty()) {
            unobserved.add(PHASE);
        }
        comparison.compare("the phase", expected.phase().name(), got.phase());
        expected.fields().forEach((name, value) -> {
            Value seen = got.fields().get(name);
            if (seen == null) {
                unobserved.add(name);
            } else if (!seen.equals(value)) {
                comparison.differ("field " + name, "`" + value + "`", "`" + seen + "`");
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
