package dev.statute.generate.tla;

import dev.statute.spec.model.Local;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is bound where an expression stands. TLA+ does not allow a bound variable to hide anything, so one whose name is
 * in use gets a number. Immutable.
 *
 * @param locals the names of bound variables, by their numbers
 * @param bound all names that are bound, those of payloads included
 * @param next whether everything is read in the state after
 */
record Scope(Names names, Map<Integer, String> locals, Set<String> bound, boolean next) {
    Scope {
        locals = Map.copyOf(locals);
        bound = Set.copyOf(bound);
    }

    /** Nothing but the state. */
    static Scope ofState(Names names) {
        return new Scope(names, Map.of(), Set.of(), false);
    }

    /** The same on the state after. */
    Scope inNext() {
        return new Scope(names, locals, bound, true);
    }

    /** With names that are bound as they are, such as those of a payload. */
    Scope with(List<String> more) {
        Set<String> all = new HashSet<>(bound);
        all.addAll(more);
        return new Scope(names, locals, all, next);
    }

    /** With a bound variable. */
    Scope with(Local local) {
        String name = free(local.name());
        Map<Integer, String> more = new HashMap<>(locals);
        more.put(local.number(), name);
        return new Scope(names, more, bound, next).with(List.of(name));
    }

    /** The name of a bound variable. */
    String name(Local local) {
        return Objects.requireNonNull(locals.get(local.number()), local.name());
    }

    /** A name like the wanted one that hides nothing. */
    String free(String wanted) {
        String name = wanted;
        for (int i = 2; names.isTaken(name) || bound.contains(name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }
}
