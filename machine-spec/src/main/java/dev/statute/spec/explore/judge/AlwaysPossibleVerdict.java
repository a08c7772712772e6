package dev.statute.spec.explore.judge;

import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.expression.Environment;
import dev.statute.spec.model.Property;
import java.util.BitSet;
import java.util.Optional;

/**
 * Judges what is said to be always possible, by going backwards from the goal over all stored states. Where a run may leave
 * what was stored it may still find the goal, so such a state counts neither for nor against.
 */
record AlwaysPossibleVerdict(Evidence evidence, Findings findings) {
    void judge(Property.AlwaysPossible property) {
        Statement statement = Statement.of(property, PropertyResult.Kind.ALWAYS_POSSIBLE);
        Optional<StateGraph> graph = evidence.graph();
        if (graph.isEmpty()) {
            findings.add(statement.notChecked(GraphSize.note(evidence)));
            return;
        }
        StateSets states = evidence.states();
        Components components = Components.of(graph.get(), states.all());
        BitSet goals = states.where(property.that());
        BitSet cutOff = property.from().map(states::where).orElseGet(states::all);
        if (cutOff.isEmpty() && evidence.gaps().any()) {
            findings.add(statement.undecided(evidence.gaps()));
            return;
        }
        cutOff.andNot(components.reaching(goals, graph.get()));
        if (cutOff.isEmpty()) {
            findings.add(statement.holdsWithin(evidence.gaps()));
            return;
        }
        BitSet perhaps = (BitSet) goals.clone();
        perhaps.or(graph.get().open());
        cutOff.andNot(components.reaching(perhaps, graph.get()));
        if (cutOff.isEmpty() || evidence.gaps().faults()) {
            findings.add(statement.undecided(evidence.gaps()));
        } else {
            report(property, statement, cutOff.nextSetBit(0));
        }
    }

    private void report(Property.AlwaysPossible property, Statement statement, int nearest) {
        Trace trace = evidence.traces().of(evidence.search().space().path(nearest));
        String values = MentionedValues.sentence(property.that(), Environment.of(trace.end()));
        findings.add(statement.broken(values, Optional.of(trace)));
        findings.report(
                RunProblem.of(BreachProblem.CUT_OFF, evidence.machine(), property.name(), property.at(), trace)
                        .with("condition", Phrases.written(property.that()))
                        .with("values", values),
                trace);
    }
}
