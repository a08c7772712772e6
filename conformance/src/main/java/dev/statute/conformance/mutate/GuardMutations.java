package dev.statute.conformance.mutate;

import dev.statute.spec.model.Addresses;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Transition;
import java.util.ArrayList;
import java.util.List;

/** Guards that are missing, or asked in another order. */
final class GuardMutations {
    private final Machine machine;
    private final List<Candidate<Machine>> all = new ArrayList<>();

    GuardMutations(Machine machine) {
        this.machine = machine;
    }

    List<Candidate<Machine>> all() {
        machine.transitions().forEach(this::drop);
        machine.transitions().forEach(this::reorder);
        return all;
    }

    private void drop(Transition transition) {
        for (int i = 0; i < transition.guards().size(); i++) {
            Guard guard = transition.guards().get(i);
            if (!isNeeded(guard, transition)) {
                Transition without = MachineEdits.withGuards(transition, MachineEdits.without(transition.guards(), i));
                all.add(new Candidate<>(
                        MutationOperator.DROP_GUARD,
                        "dropping guard `" + guard.name() + "` of `" + transition.name() + "`",
                        Addresses.of(machine, transition, guard),
                        guard.at(),
                        MachineEdits.with(machine, without)));
            }
        }
    }

    private void reorder(Transition transition) {
        for (int i = 0; i + 1 < transition.guards().size(); i++) {
            Guard first = transition.guards().get(i);
            Guard second = transition.guards().get(i + 1);
            if (!(first instanceof Guard.Some some && BoundLocals.areRead(second, some))) {
                Transition swapped = MachineEdits.withGuards(transition, MachineEdits.swapped(transition.guards(), i));
                all.add(new Candidate<>(
                        MutationOperator.REORDER_GUARDS,
                        "asking guard `" + second.name() + "` of `" + transition.name() + "` before `" + first.name()
                                + "`",
                        Addresses.of(machine, transition, second),
                        second.at(),
                        MachineEdits.with(machine, swapped)));
            }
        }
    }

    /** Whether the transition reads a variable that the guard binds; without the guard it would mean nothing. */
    private static boolean isNeeded(Guard guard, Transition transition) {
        return guard instanceof Guard.Some some
                && ExprSites.of(transition).stream().anyMatch(expr -> BoundLocals.areRead(expr, some));
    }
}
