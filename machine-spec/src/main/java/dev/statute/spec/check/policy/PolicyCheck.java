package dev.statute.spec.check.policy;

import dev.statute.spec.diagnostic.ProblemSink;
import org.apiguardian.api.API;

/** One rule about policies, asked of the table. A check is stateless and reports in the order of the file. */
@API(status = API.Status.INTERNAL)
@FunctionalInterface
public interface PolicyCheck {
    /** Reports each place where the policy breaks the rule. */
    void check(DecisionTable table, ProblemSink sink);
}
