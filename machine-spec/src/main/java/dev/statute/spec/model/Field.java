package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * A field of the state.
 *
 * @param init the initial value, over constants, parameters and literals
 * @param phases where it exists, in the order of declaration
 * @param scoped whether it was given {@code in:}
 * @param carried whether it may only be stored, copied and emitted
 */
@API(status = API.Status.EXPERIMENTAL)
public record Field(
        String name,
        Type type,
        Optional<Expr> init,
        Set<Phase> phases,
        boolean scoped,
        boolean carried,
        String doc,
        Span at)
        implements Element {
    public Field {
        phases = Phase.ordered(phases);
    }

    /** Whether the field exists in a phase. */
    public boolean existsIn(Phase phase) {
        return phases.contains(phase);
    }

    /** By name alone: these are keys of many tables, and their contents are long. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
