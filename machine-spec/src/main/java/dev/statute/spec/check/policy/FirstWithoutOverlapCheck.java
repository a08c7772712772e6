package dev.statute.spec.check.policy;

import dev.statute.spec.diagnostic.Fix;
import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.ProblemSink;
import dev.statute.spec.diagnostic.SourceText;
import dev.statute.spec.model.Policy;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** P106: a policy in which the first of several rows decides, though there are never several. */
final class FirstWithoutOverlapCheck implements PolicyCheck {
    /** The key as it is usually written, on a line of its own. */
    private static final Pattern LINE = Pattern.compile("(?m)^(hit\\s*:\\s*first)[ \\t]*(?:#.*)?(?:\\r?\\n|\\z)");

    @Override
    public void check(DecisionTable table, ProblemSink sink) {
        Policy policy = table.policy();
        if (policy.hit() == Policy.Hit.FIRST && table.overlapping().isEmpty()) {
            sink.report(problem(policy));
        }
    }

    private static Problem problem(Policy policy) {
        SourceText source = policy.source();
        Matcher line = LINE.matcher(source.content());
        Problem problem = line.find()
                ? Problem.of(PolicyProblem.FIRST_WITHOUT_OVERLAP, source.span(line.start(1), line.end(1)))
                        .fixedBy(Fix.replace("remove `hit: first`", source.span(line.start(), line.end()), ""))
                : Problem.of(PolicyProblem.FIRST_WITHOUT_OVERLAP, policy.at());
        return problem.with("policy", policy.name());
    }
}
