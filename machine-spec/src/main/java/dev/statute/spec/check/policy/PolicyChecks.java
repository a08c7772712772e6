package dev.statute.spec.check.policy;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Policy;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/** The rules about policies, in the order in which they report. */
@API(status = API.Status.INTERNAL)
public final class PolicyChecks {
    private static final List<PolicyCheck> ALL = List.of(
            new GapCheck(),
            new OverlapCheck(),
            new IdleRowCheck(),
            new FirstWithoutOverlapCheck(),
            new LawCheck(),
            new ExampleCheck());

    private PolicyChecks() {}

    /** All rules. */
    public static List<PolicyCheck> all() {
        return ALL;
    }

    /** Asks all rules of one policy; one that has too many cells for a table is reported as that and nothing else. */
    public static void check(Policy policy, ProblemSink sink) {
        Optional<DecisionTable> table = DecisionTable.of(policy);
        if (table.isEmpty()) {
            sink.report(Problem.of(PolicyProblem.TABLE_TOO_LARGE, policy.at())
                    .with("policy", policy.name())
                    .with("limit", DecisionTable.MOST_CELLS));
        }
        table.ifPresent(found -> ALL.forEach(check -> check.check(found, sink)));
    }
}
