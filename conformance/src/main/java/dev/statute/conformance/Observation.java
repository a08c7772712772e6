package dev.statute.conformance;

import dev.statute.spec.model.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What can be seen of a state.
 *
 * @param phase the name of the phase, if it can be seen
 * @param fields the values of the fields that can be seen, by name; a field that the phase lacks must not be among them
 */
@API(status = API.Status.EXPERIMENTAL)
public record Observation(Optional<String> phase, Map<String, Value> fields) {
    public Observation {
        Objects.requireNonNull(phase, "the phase is null: Optional.empty() says that it cannot be seen");
        fields.forEach((name, value) ->
                Objects.requireNonNull(value, "field `" + name + "` is null: leave it out if it cannot be seen"));
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
