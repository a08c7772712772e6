package dev.statute.conformance.mutate;

import dev.statute.spec.model.Addresses;
import dev.statute.spec.model.Argument;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Refusal;
import dev.statute.spec.model.Rejection;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Unhandled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Refusals that give another reason. */
final class RefusalMutations {
    private final Machine machine;
    private final List<Candidate<Machine>> all = new ArrayList<>();

    RefusalMutations(Machine machine) {
        this.machine = machine;
    }

    List<Candidate<Machine>> all() {
        machine.transitions().forEach(this::swap);
        machine.transitions().forEach(this::ofGuards);
        for (int i = 0; i < machine.unhandled().size(); i++) {
            ofEntry(i);
        }
        return all;
    }

    private void swap(Transition transition) {
        List<Guard> guards = transition.guards();
        for (int i = 0; i < guards.size(); i++) {
            for (int j = i + 1; j < guards.size(); j++) {
                Guard a = guards.get(i);
                Guard b = guards.get(j);
                if (!a.orElse().reason().equals(b.orElse().reason())
                        && meansTheSame(b.orElse(), guards.subList(i, j))) {
                    List<Guard> swapped = MachineEdits.replaced(guards, i, MachineEdits.withRefusal(a, b.orElse()));
                    swapped.set(j, MachineEdits.withRefusal(b, a.orElse()));
                    all.add(new Candidate<>(
                            MutationOperator.SWAP_REASONS,
                            "swapping the reasons of guards `" + a.name() + "` and `" + b.name() + "` of `"
                                    + transition.name() + "`",
                            Addresses.of(machine, transition, a),
                            a.orElse().at(),
                            MachineEdits.with(machine, MachineEdits.withGuards(transition, swapped))));
                }
            }
        }
    }

    /** Whether the refusal can be given before the guards have been asked. */
    private static boolean meansTheSame(Refusal refusal, List<Guard> guards) {
        return guards.stream()
                .noneMatch(guard -> guard instanceof Guard.Some some && BoundLocals.areRead(refusal, some));
    }

    private void ofGuards(Transition transition) {
        for (int i = 0; i < transition.guards().size(); i++) {
            Guard guard = transition.guards().get(i);
            int index = i;
            other(guard.orElse()).ifPresent(refusal -> {
                Guard changed = MachineEdits.withRefusal(guard, refusal);
                all.add(new Candidate<>(
                        MutationOperator.OTHER_REASON,
                        "refusing by guard `" + guard.name() + "` of `" + transition.name() + "` with "
                                + refusal.reason().name() + " instead of "
                                + guard.orElse().reason().name(),
                        Addresses.of(machine, transition, guard),
                        guard.orElse().at(),
                        MachineEdits.with(
                                machine,
                                MachineEdits.withGuards(
                                        transition, MachineEdits.replaced(transition.guards(), index, changed)))));
            });
        }
    }

    private void ofEntry(int index) {
        Unhandled entry = machine.unhandled().get(index);
        if (entry.answer() instanceof Unhandled.Answer.Reject reject) {
            other(reject.refusal())
                    .ifPresent(refusal -> all.add(new Candidate<>(
                            MutationOperator.OTHER_REASON,
                            "refusing what the entry of `unhandled` in line "
                                    + entry.at().line() + " names with "
                                    + refusal.reason().name() + " instead of "
                                    + reject.refusal().reason().name(),
                            machine.name() + "/unhandled/" + (index + 1),
                            reject.refusal().at(),
                            MachineEdits.with(
                                    machine,
                                    index,
                                    new Unhandled(
                                            entry.from(),
                                            entry.inputs(),
                                            new Unhandled.Answer.Reject(refusal),
                                            entry.at())))));
        }
    }

    /** The next reason that asks for nothing, or for the same payload. */
    private Optional<Refusal> other(Refusal refusal) {
        List<Rejection> reasons = machine.rejections();
        int own = reasons.indexOf(refusal.reason());
        for (int i = 1; i < reasons.size(); i++) {
            Rejection reason = reasons.get((own + i) % reasons.size());
            if (reason.payload().isEmpty()) {
                return Optional.of(new Refusal(reason, List.of(), refusal.at()));
            } else if (sameTypes(reason.payload(), refusal.reason().payload())) {
                return Optional.of(new Refusal(reason, moved(refusal.payload(), reason.payload()), refusal.at()));
            }
        }
        return Optional.empty();
    }

    static boolean sameTypes(List<Component> a, List<Component> b) {
        boolean same = a.size() == b.size();
        for (int i = 0; same && i < a.size(); i++) {
            same = Types.same(a.get(i).type(), b.get(i).type());
        }
        return same;
    }

    /** The same values for other components. */
    static List<Argument> moved(List<Argument> payload, List<Component> components) {
        List<Argument> moved = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            moved.add(new Argument(components.get(i), payload.get(i).value()));
        }
        return moved;
    }
}
