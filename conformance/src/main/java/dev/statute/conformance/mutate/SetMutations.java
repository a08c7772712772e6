package dev.statute.conformance.mutate;

import dev.statute.spec.expression.Intervals;
import dev.statute.spec.model.Addresses;
import dev.statute.spec.model.Assignment;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Types;
import java.util.ArrayList;
import java.util.List;

/** Fields that are not set, or set to what was meant for another field. */
final class SetMutations {
    private final Machine machine;
    private final List<Candidate<Machine>> all = new ArrayList<>();

    SetMutations(Machine machine) {
        this.machine = machine;
    }

    List<Candidate<Machine>> all() {
        machine.transitions().forEach(this::drop);
        machine.transitions().forEach(this::swap);
        return all;
    }

    private void drop(Transition transition) {
        for (int i = 0; i < transition.assignments().size(); i++) {
            Assignment assignment = transition.assignments().get(i);
            add(
                    MutationOperator.DROP_SET,
                    "not setting `" + assignment.field().name() + "` in `" + transition.name() + "`",
                    transition,
                    assignment,
                    MachineEdits.without(transition.assignments(), i));
        }
    }

    private void swap(Transition transition) {
        List<Assignment> assignments = transition.assignments();
        for (int i = 0; i < assignments.size(); i++) {
            for (int j = i + 1; j < assignments.size(); j++) {
                Assignment a = assignments.get(i);
                Assignment b = assignments.get(j);
                if (Types.same(a.field().type(), b.field().type())
                        && Intervals.fits(a.value(), b.field().type())) {
                    List<Assignment> swapped =
                            MachineEdits.replaced(assignments, i, new Assignment(a.field(), b.value(), a.at()));
                    swapped.set(j, new Assignment(b.field(), a.value(), b.at()));
                    add(
                            MutationOperator.SWAP_SETS,
                            "swapping the values of `" + a.field().name() + "` and `"
                                    + b.field().name() + "` in `" + transition.name() + "`",
                            transition,
                            a,
                            swapped);
                }
            }
        }
    }

    private void add(
            MutationOperator operator,
            String description,
            Transition transition,
            Assignment assignment,
            List<Assignment> changed) {
        all.add(new Candidate<>(
                operator,
                description,
                Addresses.of(machine, transition) + "/set/" + assignment.field().name(),
                assignment.at(),
                MachineEdits.with(machine, MachineEdits.withAssignments(transition, changed))));
    }
}
