package dev.statute.conformance.mutate;

import dev.statute.spec.model.Addresses;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Transitions that end in another phase. */
final class TargetMutations {
    private final Machine machine;

    TargetMutations(Machine machine) {
        this.machine = machine;
    }

    List<Candidate<Machine>> all() {
        List<Candidate<Machine>> all = new ArrayList<>();
        for (Transition transition : machine.transitions()) {
            for (Phase phase : machine.phases()) {
                if (!staysIn(transition, phase)) {
                    all.add(candidate(transition, Optional.of(phase)));
                }
            }
            if (transition.to().isPresent()
                    && !transition.from().equals(Set.of(transition.to().get()))) {
                all.add(candidate(transition, Optional.empty()));
            }
        }
        return all;
    }

    private static boolean staysIn(Transition transition, Phase phase) {
        return transition.from().stream()
                .allMatch(source -> transition.target(source).equals(phase));
    }

    private Candidate<Machine> candidate(Transition transition, Optional<Phase> to) {
        return new Candidate<>(
                MutationOperator.OTHER_TARGET,
                "letting `" + transition.name() + "` end in "
                        + to.map(Phase::name).orElse("the same phase")
                        + " instead of "
                        + transition.to().map(Phase::name).orElse("the same phase"),
                Addresses.of(machine, transition),
                transition.at(),
                MachineEdits.with(machine, MachineEdits.withTo(transition, to)));
    }
}
