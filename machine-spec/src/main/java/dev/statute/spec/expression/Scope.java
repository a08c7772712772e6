package dev.statute.spec.expression;

import dev.statute.spec.model.Local;
import dev.statute.spec.model.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What names mean at a place. Immutable, but for the counter that numbers bound variables and the measures of definitions,
 * which all scopes made from one share; so scopes of one file belong to one thread.
 */
@API(status = API.Status.INTERNAL)
public final class Scope {
    private final @Nullable Scope outer;
    private final Map<String, Meaning> own;
    private final boolean next;
    private final Optional<Type.PhaseOf> phaseType;
    private final LocalNumbers numbers;
    private final Extents extents;

    private Scope(
            @Nullable Scope outer,
            Map<String, Meaning> own,
            boolean next,
            Optional<Type.PhaseOf> phaseType,
            LocalNumbers numbers,
            Extents extents) {
        this.outer = outer;
        this.own = own;
        this.next = next;
        this.phaseType = phaseType;
        this.numbers = numbers;
        this.extents = extents;
    }

    /** A scope without names, phases and state after. */
    public static Scope empty() {
        return of(Map.of());
    }

    /** A scope of some names, without phases and state after. */
    public static Scope of(Map<String, ? extends Meaning> names) {
        return new Scope(
                null,
                Collections.unmodifiableMap(new LinkedHashMap<>(names)),
                false,
                Optional.empty(),
                new LocalNumbers(),
                new Extents());
    }

    /** This scope with a further name, which hides an outer one. */
    public Scope with(String name, Meaning meaning) {
        return new Scope(this, Map.of(name, meaning), next, phaseType, numbers, extents);
    }

    /** This scope with further names. */
    public Scope with(Map<String, ? extends Meaning> names) {
        return new Scope(
                this, Collections.unmodifiableMap(new LinkedHashMap<>(names)), next, phaseType, numbers, extents);
    }

    /** This scope with a bound variable. */
    public Scope withLocal(Local local) {
        return with(local.name(), new Meaning.OfLocal(local));
    }

    /** This scope with or without {@code next}, the state after. */
    public Scope allowNext(boolean allowed) {
        return new Scope(this, Map.of(), allowed, phaseType, numbers, extents);
    }

    /** This scope with {@code phase}, of the given type. A scope that knows phases or groups by name needs it. */
    public Scope allowPhase(Type.PhaseOf type) {
        return new Scope(this, Map.of(), next, Optional.of(type), numbers, extents);
    }

    /** This scope with another counter for bound variables. */
    public Scope numbering(LocalNumbers counter) {
        return new Scope(this, Map.of(), next, phaseType, counter, extents);
    }

    /** What a name means. */
    public Optional<Meaning> meaning(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Meaning found = scope.own.get(name);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** All names, the innermost first. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            names.addAll(scope.own.keySet());
        }
        return names;
    }

    /** Whether {@code next} can be read. */
    public boolean hasNext() {
        return next;
    }

    /** The type of {@code phase}, if it can be read. */
    public Optional<Type.PhaseOf> phaseType() {
        return phaseType;
    }

    /** The counter for bound variables. */
    public LocalNumbers numbers() {
        return numbers;
    }

    Extents extents() {
        return extents;
    }
}
