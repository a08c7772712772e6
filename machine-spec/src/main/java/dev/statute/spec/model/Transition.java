package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * A transition with its blocks expanded: the parts of blocks stand first, in the order of use.
 *
 * @param inputs the inputs that trigger it, in the order written
 * @param from the source phases
 * @param to the target; empty for {@code same}
 * @param uses the names of the blocks that were expanded
 */
@API(status = API.Status.EXPERIMENTAL)
public record Transition(
        String name,
        List<Input> inputs,
        Set<Phase> from,
        Selector when,
        List<Guard> guards,
        Optional<Phase> to,
        List<Assignment> assignments,
        List<Emission> emissions,
        List<String> uses,
        String doc,
        Span at)
        implements Element {
    public Transition {
        inputs = List.copyOf(inputs);
        from = Phase.ordered(from);
        guards = List.copyOf(guards);
        assignments = List.copyOf(assignments);
        emissions = List.copyOf(emissions);
        uses = List.copyOf(uses);
    }

    /** The phase in which the transition ends when it starts in {@code source}. */
    public Phase target(Phase source) {
        return to.orElse(source);
    }

    /** By name alone: these are keys of many tables, and their contents are long. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
