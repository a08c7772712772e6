package dev.statute.spec.explore.result;

import dev.statute.spec.explore.search.Counts;
import dev.statute.spec.model.Machine;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * What exploring a machine gave. Maps keep the order of declaration.
 *
 * @param counts the size of the space
 * @param symmetric whether states that differ only by which id is which were counted as one
 * @param assurance how far the verdicts reach
 * @param properties invariants and properties in the order of the file, then what is checked of every machine
 * @param phases how many stored states are in a phase, by its name
 * @param transitions how often each transition fired, by its name: per expanded state and input with payload
 * @param reasons how often each reason was given, by its name: per expanded state and input with payload
 * @param findings what is broken, dead, vacuous or doubtful
 * @param processorTime processor time of all threads of the search and of the judgement
 * @param elapsed time by the clock
 * @param bytes the memory that the states took at the end, in bytes
 */
@API(status = API.Status.EXPERIMENTAL)
public record Exploration(
        Machine machine,
        Counts counts,
        boolean symmetric,
        Assurance assurance,
        List<PropertyResult> properties,
        Map<String, Long> phases,
        Map<String, Long> transitions,
        Map<String, Long> reasons,
        List<Finding> findings,
        Duration processorTime,
        Duration elapsed,
        long bytes) {
    public Exploration {
        properties = List.copyOf(properties);
        phases = Collections.unmodifiableMap(new LinkedHashMap<>(phases));
        transitions = Collections.unmodifiableMap(new LinkedHashMap<>(transitions));
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
        findings = List.copyOf(findings);
    }
}
