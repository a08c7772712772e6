package dev.statute.conformance.mutate;

import dev.statute.spec.model.Addresses;
import dev.statute.spec.model.Field;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Type;
import java.util.ArrayList;
import java.util.List;

/** Fields whose range ends one number too early or too late. */
final class RangeMutations {
    private final Machine machine;
    private final List<Candidate<Machine>> all = new ArrayList<>();

    RangeMutations(Machine machine) {
        this.machine = machine;
    }

    List<Candidate<Machine>> all() {
        for (Field field : machine.fields()) {
            if (field.type() instanceof Type.Int range) {
                if (range.max() > range.min()) {
                    add(field, range, range.min(), range.max() - 1);
                    add(field, range, range.min() + 1, range.max());
                }
                if (range.max() < Long.MAX_VALUE) {
                    add(field, range, range.min(), range.max() + 1);
                }
                if (range.min() > Long.MIN_VALUE) {
                    add(field, range, range.min() - 1, range.max());
                }
            }
        }
        return all;
    }

    private void add(Field field, Type.Int range, long min, long max) {
        all.add(new Candidate<>(
                MutationOperator.RANGE,
                "letting `" + field.name() + "` range over " + min + ".." + max + " instead of " + range.min() + ".."
                        + range.max(),
                Addresses.of(machine, "fields", field),
                field.at(),
                Rewriting.field(machine, MachineEdits.withType(field, Type.Int.of(min, max)))));
    }
}
