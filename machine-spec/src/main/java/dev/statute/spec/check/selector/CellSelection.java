package dev.statute.spec.check.selector;

import dev.statute.spec.model.Input;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The selectors of one cell, and what is known about them.
 *
 * @param phase the phase
 * @param input the input
 * @param transitions the transitions of the cell, in the order of the file
 * @param verdict what is known
 * @param overlaps pairs of transitions that both take some values, with the first such values in words
 * @param hole the first values that no transition takes, in words
 * @param mentioned the names of what the conditions read
 */
@API(status = API.Status.INTERNAL)
public record CellSelection(
        Phase phase,
        Input input,
        List<Transition> transitions,
        Verdict verdict,
        Map<Overlap, String> overlaps,
        Optional<String> hole,
        List<String> mentioned) {
    public CellSelection {
        transitions = List.copyOf(transitions);
        overlaps = Collections.unmodifiableMap(new LinkedHashMap<>(overlaps));
        mentioned = List.copyOf(mentioned);
    }

    /** Two transitions that take the same values. */
    public record Overlap(Transition first, Transition second) {
        /** Takes the names alone, which differ within a machine: hashing all that a transition holds is slow. */
        @Override
        public int hashCode() {
            return 31 * first.name().hashCode() + second.name().hashCode();
        }
    }
}
