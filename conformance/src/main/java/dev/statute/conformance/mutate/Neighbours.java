package dev.statute.conformance.mutate;

import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Transition;
import java.util.Collections;
import java.util.List;

/** Which transitions share cells. */
final class Neighbours {
    private Neighbours() {}

    /** The other transitions that decide a cell of a transition together with it, in the order of the file. */
    static List<Transition> of(Machine machine, Transition transition) {
        return machine.transitions().stream()
                .filter(other -> !other.equals(transition)
                        && !Collections.disjoint(other.from(), transition.from())
                        && !Collections.disjoint(other.inputs(), transition.inputs()))
                .toList();
    }
}
