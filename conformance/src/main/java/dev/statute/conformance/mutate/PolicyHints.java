package dev.statute.conformance.mutate;

import dev.statute.spec.check.policy.PolicyChecks;
import dev.statute.spec.diagnostic.Code;
import dev.statute.spec.diagnostic.Problems;
import dev.statute.spec.model.Policy;
import java.util.List;
import java.util.Set;

/** Finds out which mistakes no law and no example of a policy notices. */
final class PolicyHints {
    private static final Set<Code> NOTICED = Set.of(Code.P103, Code.P105);

    private PolicyHints() {}

    static List<Mutant<Policy>> of(List<MutantResult<Policy>> results) {
        return results.stream()
                .filter(result -> result.fate() != Fate.EQUIVALENT)
                .map(MutantResult::mutant)
                .filter(mutant -> !isNoticed(mutant.spec()))
                .toList();
    }

    private static boolean isNoticed(Policy policy) {
        Problems problems = new Problems();
        PolicyChecks.check(policy, problems);
        return problems.list().stream().anyMatch(problem -> NOTICED.contains(problem.code()));
    }
}
