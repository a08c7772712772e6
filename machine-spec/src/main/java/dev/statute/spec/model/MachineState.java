package dev.statute.spec.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * A state as plain values.
 *
 * @param phase the phase
 * @param fields a value for every field that exists in the phase, by name, in the order of declaration
 * @param parameters a value for every parameter, by name
 */
@API(status = API.Status.EXPERIMENTAL)
public record MachineState(Phase phase, Map<String, Value> fields, Map<String, Value> parameters) {
    public MachineState {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
