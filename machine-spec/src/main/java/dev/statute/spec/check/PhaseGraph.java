package dev.statute.spec.check;

import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The phases as nodes and the transitions as edges; conditions are left out of account. */
final class PhaseGraph {
    private final Map<Phase, Set<Phase>> successors = new LinkedHashMap<>();

    private PhaseGraph(Machine machine) {
        machine.phases().forEach(phase -> successors.put(phase, new LinkedHashSet<>()));
        for (Transition transition : machine.transitions()) {
            for (Phase source : transition.from()) {
                successors(source).add(transition.target(source));
            }
        }
    }

    static PhaseGraph of(Machine machine) {
        return new PhaseGraph(machine);
    }

    /** Where one step leads, the phase itself included if a transition stays there. */
    Set<Phase> successors(Phase phase) {
        return Objects.requireNonNull(successors.get(phase), "a phase of the machine");
    }

    /** The given phases and all that steps lead to from them. */
    Set<Phase> reachableFrom(Collection<Phase> start) {
        Set<Phase> found = new LinkedHashSet<>(start);
        Deque<Phase> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (Phase next : successors(open.remove())) {
                if (found.add(next)) {
                    open.add(next);
                }
            }
        }
        return found;
    }
}
