package dev.statute.spec.interpret;

import dev.statute.spec.check.policy.PatternMatch;
import dev.statute.spec.model.Policy;
import dev.statute.spec.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/** The reference semantics of decision tables: rows are tried from the top. Stateless. */
@API(status = API.Status.EXPERIMENTAL)
public final class PolicyInterpreter {
    private PolicyInterpreter() {}

    /**
     * What a policy decides.
     *
     * @param row the row that decides; empty for {@code otherwise}
     * @param output the output
     */
    public record Decision(Optional<Policy.Row> row, Value output) {}

    /**
     * The decision on the inputs. Of a table with the hit policy {@code unique} at most one row matches, so the order of
     * the rows does not count.
     *
     * @param given a value for every input, by name
     * @throws IllegalArgumentException if a value is missing, not declared or outside of its type
     * @throws IllegalStateException if no row matches and there is no {@code otherwise}, which the checks exclude
     */
    public static Decision decide(Policy policy, Map<String, Value> given) {
        Optional<Payloads.Defect> defect = Payloads.defect(policy.inputs(), given);
        if (defect.isPresent()) {
            throw new IllegalArgumentException(
                    policy.name() + ": " + defect.get().words());
        }
        List<Value> values =
                List.copyOf(Payloads.ordered(policy.inputs(), given).values());
        return PatternMatch.firstRow(policy, values)
                .map(row -> new Decision(Optional.of(row), row.then()))
                .or(() -> policy.otherwise().map(otherwise -> new Decision(Optional.empty(), otherwise.then())))
                .orElseThrow(
                        () -> new IllegalStateException(policy.name() + " has no row for " + Payloads.text(given)));
    }
}
