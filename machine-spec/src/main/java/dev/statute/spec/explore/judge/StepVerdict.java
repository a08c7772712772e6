package dev.statute.spec.explore.judge;

import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.search.Sighting;
import dev.statute.spec.expression.Environment;
import dev.statute.spec.model.Property;
import java.util.Optional;

/** Judges properties of steps. */
record StepVerdict(Evidence evidence, Findings findings) {
    void judge(Property.Step property) {
        Statement statement = Statement.of(property, PropertyResult.Kind.STEP);
        Optional<Sighting> broken = evidence.watches().decidingStep(property).flatMap(evidence.search()::seen);
        if (broken.isEmpty()) {
            findings.add(statement.unbroken(evidence.gaps()));
            return;
        }
        Trace trace = evidence.traces().of(broken.get());
        Trace.Step last = trace.steps().get(trace.steps().size() - 1);
        String values = MentionedValues.sentence(
                property.that(),
                Environment.of(last.before())
                        .withPayload(last.input().payload())
                        .withAfter(last.after()));
        findings.add(statement.broken(values, Optional.of(trace)));
        findings.report(
                RunProblem.of(BreachProblem.STEP_BROKEN, evidence.machine(), property.name(), property.at(), trace)
                        .with("input", last.input().input().name())
                        .with("values", values),
                trace);
    }
}
