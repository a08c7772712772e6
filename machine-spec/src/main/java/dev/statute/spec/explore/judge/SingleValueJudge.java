package dev.statute.spec.explore.judge;

import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.model.Check;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Value;

/** M521: a domain of one value, although the type has more. */
final class SingleValueJudge implements Judge {
    @Override
    public void judge(Evidence evidence, Findings findings) {
        Check check = evidence.check();
        UsedDomains.of(evidence.machine(), check).forEach((name, domain) -> {
            Type type = UsedDomains.type(evidence.machine(), check, name);
            boolean more = type instanceof Type.Id
                    || type instanceof Type.Opaque
                    || Domains.of(Check.none()).of(type).size() > 1;
            if (domain.values().size() == 1 && more) {
                findings.report(problem(name, domain));
            }
        });
    }

    private static Problem problem(String name, Check.Domain domain) {
        Value value = domain.values().get(0);
        Problem problem = Problem.of(DoubtProblem.DOMAIN_OF_ONE, domain.at())
                .with("name", name)
                .with("value", value);
        boolean counted =
                value instanceof Value.Token && domain.at().text().strip().equals("1");
        return counted
                ? problem.with("help", "").fixedBy(Fix.replace("try two of them", domain.at(), "2"))
                : problem.with("help", "list another value at which behaviour changes");
    }
}
