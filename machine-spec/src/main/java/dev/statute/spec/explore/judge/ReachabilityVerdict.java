package dev.statute.spec.explore.judge;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.expression.Environment;
import dev.statute.spec.model.Element;
import dev.statute.spec.model.Property;
import java.util.Optional;

/** Judges what is said to be reachable or unreachable. */
record ReachabilityVerdict(Evidence evidence, Findings findings) {
    void judge(Property.Reachable property) {
        Statement statement = Statement.of(property, PropertyResult.Kind.REACHABLE);
        Optional<Trace> shown = run(property);
        if (shown.isPresent()) {
            findings.add(statement.holdsBy(shown.get()));
        } else if (evidence.gaps().any()) {
            findings.add(statement.undecided(evidence.gaps()));
        } else {
            String count = Phrases.count(evidence.search().counts().distinct(), "reachable state");
            findings.add(statement.broken("None of the " + count + " is such a state.", Optional.empty()));
            findings.report(Problem.of(BreachProblem.NOT_REACHED, property.at())
                    .with("name", property.name())
                    .with("count", count)
                    .with("condition", Phrases.written(property.that())));
        }
    }

    void judge(Property.Unreachable property) {
        Statement statement = Statement.of(property, PropertyResult.Kind.UNREACHABLE);
        Optional<Trace> shown = run(property);
        if (shown.isEmpty()) {
            findings.add(statement.unbroken(evidence.gaps()));
            return;
        }
        Trace trace = shown.get();
        String values = MentionedValues.sentence(property.that(), Environment.of(trace.end()));
        findings.add(statement.broken(values, shown));
        findings.report(
                RunProblem.of(BreachProblem.REACHED, evidence.machine(), property.name(), property.at(), trace)
                        .with("values", values),
                trace);
    }

    private Optional<Trace> run(Element property) {
        return evidence.watches()
                .deciding(property)
                .flatMap(evidence.search()::seen)
                .map(evidence.traces()::of);
    }
}
