package dev.statute.spec.explore.judge;

import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.explore.search.StateSpace;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Value;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which fields, parameters and parts of payloads have the most values, and so make a space large. */
final class Multipliers {
    /** How many are named. */
    static final int NAMED = 3;

    /** So many states, spread evenly over the levels, say which values fields take. */
    private static final int SAMPLE = 20_000;

    private Multipliers() {}

    /** Such as {@code Most values are taken by field `total` (412) and payload `Add.amount` (50).}; empty if there are none. */
    static String sentence(Evidence evidence) {
        Map<String, Long> sizes = new LinkedHashMap<>(ofStates(evidence.search().space()));
        Domains domains = Domains.of(evidence.check());
        for (Input input : evidence.machine().inputs()) {
            for (Component component : input.payload()) {
                sizes.put(
                        "payload `" + input.name() + "." + component.name() + "`",
                        domains.of(input, component).size());
            }
        }
        List<String> most = most(sizes);
        return most.isEmpty() ? "" : "Most values are taken by " + Phrases.and(most) + ".";
    }

    /** The largest, with their sizes in brackets; what has one value multiplies nothing. */
    static List<String> most(Map<String, Long> sizes) {
        return sizes.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(NAMED)
                .map(entry -> entry.getKey() + " (" + Phrases.number(entry.getValue()) + ")")
                .toList();
    }

    private static Map<String, Long> ofStates(StateSpace space) {
        Map<String, Set<Value>> values = new LinkedHashMap<>();
        int step = Math.max(1, space.size() / SAMPLE);
        for (int i = 0; i < space.size(); i += step) {
            MachineState state = space.state(i);
            state.fields().forEach((name, value) -> add(values, "field `" + name + "`", value));
            state.parameters().forEach((name, value) -> add(values, "parameter `" + name + "`", value));
        }
        Map<String, Long> sizes = new LinkedHashMap<>();
        values.forEach((name, taken) -> sizes.put(name, (long) taken.size()));
        return sizes;
    }

    private static void add(Map<String, Set<Value>> values, String name, Value value) {
        values.computeIfAbsent(name, n -> new HashSet<>()).add(value);
    }
}
