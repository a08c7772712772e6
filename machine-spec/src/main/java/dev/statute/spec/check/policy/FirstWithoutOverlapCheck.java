package dev.statute.spec.check.policy;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.model.Policy;

/** P106: a policy in which the first of several rows decides, though there are never several. */
final class FirstWithoutOverlapCheck implements PolicyCheck {
    @Override
    public void check(DecisionTable table, ProblemSink sink) {
        Policy policy = table.policy();
        if (policy.hit() == Policy.Hit.FIRST && table.overlapping().isEmpty()) {
            sink.report(
                    Problem.of(PolicyProblem.FIRST_WITHOUT_OVERLAP, policy.at()).with("policy", policy.name()));
        }
    }
}
