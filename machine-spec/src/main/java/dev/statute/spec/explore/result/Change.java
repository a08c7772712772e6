package dev.statute.spec.explore.result;

import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a step made of one field, or of the phase.
 *
 * @param name the field, or {@code phase}
 * @param before the value before, as an author writes it; empty if the field did not exist
 * @param after the value after
 */
@API(status = API.Status.EXPERIMENTAL)
public record Change(String name, Optional<String> before, String after) {
    /**
     * The differences of two states: the phase first, then fields in the order of declaration. A field that the state after
     * lacks is no difference, since the phase tells.
     */
    public static List<Change> between(MachineState before, MachineState after) {
        List<Change> changes = new ArrayList<>();
        if (!before.phase().equals(after.phase())) {
            changes.add(new Change(
                    "phase", Optional.of(before.phase().name()), after.phase().name()));
        }
        after.fields().forEach((name, value) -> {
            Optional<Value> old = Optional.ofNullable(before.fields().get(name));
            if (!old.equals(Optional.of(value))) {
                changes.add(new Change(name, old.map(Value::toString), value.toString()));
            }
        });
        return changes;
    }

    /** The change as {@code attempt_count: 1 -> 2}, or {@code superseded_by: i1} for a field that appears. */
    @Override
    public String toString() {
        return name + ": " + before.map(b -> b + " -> ").orElse("") + after;
    }
}
