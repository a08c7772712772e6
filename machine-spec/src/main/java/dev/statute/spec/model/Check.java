package dev.statute.spec.model;

import dev.statute.spec.diagnostic.Span;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apiguardian.api.API;

/**
 * What checking enumerates: the {@code check} section, of which each profile is a complete variant.
 *
 * @param typeDomains the declared domains by the simple name of the type
 * @param payloadDomains the declared domains by {@code Input.component}
 * @param sizes the largest size of payload collections, by {@code Input.component}
 * @param where the filter on states
 * @param depth how many steps from the start are stored
 * @param budget limits by their names, those of {@link #LIMITS}, in the units that the names say
 */
@API(status = API.Status.EXPERIMENTAL)
public record Check(
        Map<String, Domain> typeDomains,
        Map<String, Domain> payloadDomains,
        Map<String, Long> sizes,
        Optional<Expr> where,
        OptionalLong depth,
        Map<String, Long> budget) {
    /** The limits of a budget: the states to store, the time by the clock, and the memory for states. */
    public static final List<String> LIMITS = List.of("states", "seconds", "megabytes");

    public Check {
        typeDomains = Collections.unmodifiableMap(new LinkedHashMap<>(typeDomains));
        payloadDomains = Collections.unmodifiableMap(new LinkedHashMap<>(payloadDomains));
        sizes = Collections.unmodifiableMap(new LinkedHashMap<>(sizes));
        budget = Collections.unmodifiableMap(new LinkedHashMap<>(budget));
    }

    /** No section. */
    public static Check none() {
        return new Check(Map.of(), Map.of(), Map.of(), Optional.empty(), OptionalLong.empty(), Map.of());
    }

    /**
     * The values that checking draws from, in the order in which it draws them.
     *
     * @param at where they are written
     */
    public record Domain(List<Value> values, Span at) {
        public Domain {
            values = List.copyOf(values);
        }
    }
}
