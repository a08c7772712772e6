package dev.statute.conformance;

import dev.statute.spec.model.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** A state of which the phase can be seen, and no field yet. */
    public static Observation of(String phase) {
        return new Observation(Optional.of(phase), Map.of());
    }

    /** The same with a field. */
    public Observation with(String field, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new Observation(phase, more);
    }

    /** The same with a field that is a number. */
    public Observation with(String field, long number) {
        return with(field, new Value.Int(number));
    }

    /** The same with a field that is a truth value. */
    public Observation with(String field, boolean truth) {
        return with(field, new Value.Bool(truth));
    }

    /** What is seen, as {@code Assigned { agent: a1, reopened: 0 }}; an unknown phase is a question mark. */
    @Override
    public String toString() {
        return phase.orElse("?")
                + (fields.isEmpty()
                        ? ""
                        : fields.entrySet().stream()
                                .map(field -> field.getKey() + ": " + field.getValue())
                                .collect(Collectors.joining(", ", " { ", " }")));
    }
}
