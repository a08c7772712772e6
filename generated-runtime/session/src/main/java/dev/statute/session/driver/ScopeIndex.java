package dev.statute.session.driver;

import dev.statute.session.input.SupersessionScope;
import dev.statute.session.types.InputId;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** Which inputs wait in each supersession scope, so that no lane has to be searched for them. Immutable. */
final class ScopeIndex {
    static final ScopeIndex EMPTY = new ScopeIndex(HashTreePMap.empty());

    private final PMap<SupersessionScope, PSet<InputId>> waiting;

    private ScopeIndex(PMap<SupersessionScope, PSet<InputId>> waiting) {
        this.waiting = waiting;
    }

    Set<InputId> in(SupersessionScope scope) {
        PSet<InputId> found = waiting.get(scope);
        return found == null ? Set.of() : found;
    }

    /** The same, with an input in its scope or without it. */
    ScopeIndex noting(SupersessionScope scope, InputId id, boolean waits) {
        PSet<InputId> known = waiting.getOrDefault(scope, HashTreePSet.empty());
        PSet<InputId> changed = waits ? known.plus(id) : known.minus(id);
        return new ScopeIndex(changed.isEmpty() ? waiting.minus(scope) : waiting.plus(scope, changed));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScopeIndex that && waiting.equals(that.waiting);
    }

    @Override
    public int hashCode() {
        return waiting.hashCode();
    }

    @Override
    public String toString() {
        return "ScopeIndex" + waiting;
    }
}
