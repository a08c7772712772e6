package dev.statute.conformance;

import dev.statute.spec.model.Value;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * The generated class of a policy, in terms of the values of its spec. The generator writes one for each policy, into test
 * sources; it calls the class directly, without reflection. Safe for use by several threads. Nothing is nested in here, as in
 * {@link Bridge}.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface PolicyBridge {
    /**
     * Asks the class to decide.
     *
     * @param given a value for every input, by name
     * @throws IllegalArgumentException if a value is outside of its type
     * @throws RuntimeException the fault of the class if no row decides
     */
    Decided decide(Map<String, Value> given);
}
