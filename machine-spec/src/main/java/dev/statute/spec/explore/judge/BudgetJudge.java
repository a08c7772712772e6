package dev.statute.spec.explore.judge;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.explore.search.Budget;

/** M511: a budget ran out before all states were seen. */
final class BudgetJudge implements Judge {
    @Override
    public void judge(Evidence evidence, Findings findings) {
        evidence.search()
                .ranOut()
                .ifPresent(limit -> findings.report(Problem.of(
                                DoubtProblem.BUDGET_RAN_OUT, evidence.machine().at())
                        .with("machine", evidence.machine().name())
                        .with("limit", AssuranceText.limit(limit, evidence.budget()))
                        .with("factors", Multipliers.sentence(evidence))
                        .with("key", key(limit))));
    }

    private static String key(Budget.Limit limit) {
        return switch (limit) {
            case STATES -> "states";
            case TIME -> "seconds";
            case MEMORY -> "megabytes";
        };
    }
}
