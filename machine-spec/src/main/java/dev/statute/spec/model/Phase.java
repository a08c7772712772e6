package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * A phase.
 *
 * @param ordinal its place in the declaration, from 0
 */
@API(status = API.Status.EXPERIMENTAL)
public record Phase(String name, int ordinal, boolean initial, boolean terminal, String doc, Span at)
        implements Element {

    /** An unmodifiable set of phases in the order of their declaration. */
    public static Set<Phase> ordered(Collection<Phase> phases) {
        LinkedHashSet<Phase> ordered = new LinkedHashSet<>();
        phases.stream().sorted(Comparator.comparingInt(Phase::ordinal)).forEach(ordered::add);
        return Collections.unmodifiableSet(ordered);
    }

    /** By name alone: these are keys of many tables, and their contents are long. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
