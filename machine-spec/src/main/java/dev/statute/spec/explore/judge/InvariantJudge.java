package dev.statute.spec.explore.judge;

import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.search.Sighting;
import dev.statute.spec.expression.Environment;
import dev.statute.spec.model.Invariant;
import java.util.Optional;

/** M501: an invariant does not hold in a state that is reached, be it outside of the filter. */
final class InvariantJudge implements Judge {
    @Override
    public void judge(Evidence evidence, Findings findings) {
        for (Invariant invariant : evidence.machine().invariants()) {
            Statement statement = Statement.of(invariant, PropertyResult.Kind.INVARIANT);
            Optional<Sighting> broken = evidence.watches().deciding(invariant).flatMap(evidence.search()::seen);
            if (broken.isPresent()) {
                report(invariant, statement, evidence, evidence.traces().of(broken.get()), findings);
            } else {
                findings.add(statement.unbroken(evidence.gaps()));
            }
        }
    }

    private static void report(
            Invariant invariant, Statement statement, Evidence evidence, Trace trace, Findings findings) {
        String values = MentionedValues.sentence(invariant.that(), Environment.of(trace.end()));
        findings.add(statement.broken(values, Optional.of(trace)));
        findings.report(
                RunProblem.of(
                                BreachProblem.INVARIANT_BROKEN,
                                evidence.machine(),
                                invariant.name(),
                                invariant.at(),
                                trace)
                        .with("values", values),
                trace);
    }
}
