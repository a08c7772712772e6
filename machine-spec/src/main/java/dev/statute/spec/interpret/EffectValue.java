package dev.statute.spec.interpret;

import dev.statute.spec.model.Effect;
import dev.statute.spec.model.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * An effect that a step emitted.
 *
 * @param payload a value for every component, by name, in the order of the declaration
 */
@API(status = API.Status.EXPERIMENTAL)
public record EffectValue(Effect effect, Map<String, Value> payload) {
    public EffectValue {
        payload = Collections.unmodifiableMap(new LinkedHashMap<>(payload));
    }

    @Override
    public String toString() {
        return Payloads.text(effect.name(), payload);
    }
}
