package dev.statute.conformance;

import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * Inputs for one instance from its initial state on.
 *
 * @param name what it is for; unique in a report
 * @param parameters a value for every parameter of the machine, by name
 */
@API(status = API.Status.EXPERIMENTAL)
public record Sequence(String name, Map<String, Value> parameters, List<InputValue> inputs) {
    public Sequence {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        inputs = List.copyOf(inputs);
    }
}
