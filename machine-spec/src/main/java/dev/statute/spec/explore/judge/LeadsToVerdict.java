package dev.statute.spec.explore.judge;

import dev.statute.spec.explore.result.PropertyResult;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.search.StateSpace;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Property;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Judges {@code leads_to}, on the region of states in which a run can be that was in a state of {@code from} and has not got
 * to one of {@code to}. A fair run stays away for ever if it can stay in a state of the region in which no listed input is
 * accepted by a step that changes the state, or go round a cycle of the region that has such a step. A state whose steps are
 * not known counts as neither; a step to a state that was not stored counts as one that leads on.
 */
record LeadsToVerdict(Evidence evidence, Findings findings) {
    void judge(Property.LeadsTo property) {
        Statement statement = Statement.of(property, PropertyResult.Kind.LEADS_TO);
        Optional<StateGraph> graph = evidence.graph();
        if (graph.isEmpty()) {
            findings.add(statement.notChecked(GraphSize.note(evidence)));
            return;
        }
        BitSet from = evidence.states().where(property.from());
        BitSet to = evidence.states().where(property.to());
        StateSpace space = evidence.search().space();
        Region region = Region.between(graph.get(), space::depth, from, to);
        List<Input> listed = property.progress().orElse(evidence.machine().inputs());
        Optional<Escape> escape = new EscapeSearch(
                        space, graph.get(), region, listed, evidence.gaps().faults())
                .nearest();
        if (escape.isPresent()) {
            report(property, statement, escape.get(), region, listed);
        } else if (from.isEmpty() && evidence.gaps().any()
                || region.states().intersects(graph.get().open())
                || evidence.gaps().faults()) {
            findings.add(statement.undecided(evidence.gaps()));
        } else {
            findings.add(statement.holdsWithin(evidence.gaps()));
        }
    }

    private void report(
            Property.LeadsTo property, Statement statement, Escape escape, Region region, List<Input> listed) {
        Routes routes = new Routes(evidence, region.wayTo(escape.state()).get(0));
        routes.goAlong(region.wayTo(escape.state()));
        Trace trace = escape.run(routes, listed);
        String note = escape.kind() == BreachProblem.RUN_STAYS ? staying(property) : "";
        findings.add(statement.broken(note, Optional.of(trace)));
        findings.report(
                RunProblem.of(escape.kind(), evidence.machine(), property.name(), property.at(), trace)
                        .with("condition", Phrases.written(property.to()))
                        .with("phase", trace.end().phase().name())
                        .with("staying", note),
                trace);
    }

    private static String staying(Property.LeadsTo property) {
        return property.progress()
                .map(listed -> listed.size() == 1
                        ? Phrases.quoted(listed).get(0) + " does not change the state there."
                        : "None of " + Phrases.and(Phrases.quoted(listed)) + " changes the state there.")
                .orElse("No input changes the state there.");
    }
}
