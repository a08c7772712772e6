package dev.statute.conformance.mutate;

import dev.statute.spec.model.Assignment;
import dev.statute.spec.model.Emission;
import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parts of a transition while one of them is exchanged. */
final class TransitionDraft {
    private final Transition original;
    List<Input> inputs;
    Set<Phase> from;
    Selector when;
    List<Guard> guards;
    Optional<Phase> to;
    List<Assignment> assignments;
    List<Emission> emissions;

    TransitionDraft(Transition original) {
        this.original = original;
        this.inputs = original.inputs();
        this.from = original.from();
        this.when = original.when();
        this.guards = original.guards();
        this.to = original.to();
        this.assignments = original.assignments();
        this.emissions = original.emissions();
    }

    Transition transition() {
        return new Transition(
                original.name(),
                inputs,
                from,
                when,
                guards,
                to,
                assignments,
                emissions,
                original.uses(),
                original.doc(),
                original.at());
    }
}
