package dev.statute.spec.check.policy;

import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/** What laws and examples see of an output. Stateless. */
@API(status = API.Status.INTERNAL)
public final class Outputs {
    /** The name of an output that has no components. */
    private static final String RESULT = "result";

    private Outputs() {}

    /** The components of a record by name, or the one value under {@code result}. */
    public static Map<String, Value> components(Policy policy, Value output) {
        return policy.output() instanceof Type.Record && output instanceof Value.RecordValue record
                ? record.components()
                : Map.of(RESULT, output);
    }

    /** Who decided, in words. */
    static String decider(Optional<Policy.Row> row) {
        return row.map(r -> "row `" + r.name() + "`").orElse("`otherwise`");
    }
}
