package dev.statute.session;

import dev.statute.session.policy.SpineInputRule;
import dev.statute.session.policy.SpineSessionRule;
import dev.statute.session.types.InputId;
import dev.statute.session.types.Lane;
import dev.statute.session.types.RunId;
import dev.statute.session.types.SpineInputFinding;
import dev.statute.session.types.SpinePlace;
import dev.statute.session.types.SpineSessionFinding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for what does not fit together in a snapshot. What fits is said by tables; what they find is put into words here. */
final class SpineInvariants {
    private final SpineSnapshot.Inputs inputs;
    private final Map<InputId, SpineSnapshot.Fact> facts = new LinkedHashMap<>();
    private final Map<InputId, List<SpinePlace>> places = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();

    private SpineInvariants(SpineSnapshot.Inputs inputs) {
        this.inputs = inputs;
        inputs.all().forEach(fact -> facts.put(fact.inputId(), fact));
        note(SpinePlace.QUEUE_LANE, inputs.queue());
        note(SpinePlace.STEER_LANE, inputs.steerQueue());
        note(SpinePlace.CURRENT_RUN, inputs.contributors());
        facts.keySet().forEach(id -> places.putIfAbsent(id, List.of(SpinePlace.NOWHERE)));
    }

    static List<String> violations(SpineSnapshot snapshot) {
        SpineInvariants check = new SpineInvariants(snapshot.inputs());
        check.session(snapshot);
        check.places.forEach(check::input);
        return List.copyOf(check.violations);
    }

    private void note(SpinePlace place, Collection<InputId> ids) {
        ids.forEach(id -> places.computeIfAbsent(id, none -> new ArrayList<>(1)).add(place));
    }

    private void session(SpineSnapshot snapshot) {
        Optional<RunId> run = snapshot.control().currentRun();
        boolean hasWork = Stream.of(inputs.queue(), inputs.steerQueue(), inputs.contributors())
                        .anyMatch(ids -> !ids.isEmpty())
                || snapshot.waiters().waiterCount() > 0;
        SpineSessionFinding finding = SpineSessionRule.decide(snapshot.control().phase(), run.isPresent(), hasWork);
        String where = "The session is " + snapshot.control().phase().specName();
        switch (finding) {
            case FITS -> {
                // There is nothing to tell.
            }
            case RUN_MISSING -> violations.add(where + " without a run.");
            case RUN_UNEXPECTED -> violations.add(where + " and has the run " + run + ".");
            case WORK_AFTER_THE_END -> violations.add(where + ", and inputs wait or are waited for.");
        }
        if (!inputs.currentRun().equals(run)) {
            violations.add(
                    "The session has the run " + run + ", and its inputs are in the run " + inputs.currentRun() + ".");
        }
        if (inputs.currentRun().isPresent() == inputs.contributors().isEmpty()) {
            violations.add("The run " + inputs.currentRun() + " has the inputs " + inputs.contributors() + ".");
        }
    }

    private void input(InputId id, List<SpinePlace> found) {
        if (found.size() > 1) {
            violations.add("The input " + id.value() + " is in " + found + ".");
        }
        Optional<SpineSnapshot.Fact> fact = Optional.ofNullable(facts.get(id));
        boolean ofRun = fact.flatMap(SpineSnapshot.Fact::lastRun).equals(inputs.currentRun());
        for (SpinePlace place : found) {
            SpineInputFinding finding = SpineInputRule.decide(
                    place,
                    fact.map(SpineSnapshot.Fact::lane).orElse(Lane.QUEUE),
                    fact.map(SpineSnapshot.Fact::phase),
                    ofRun);
            describe(finding)
                    .ifPresent(wrong -> violations.add(
                            "The input " + id.value() + " (" + place.specName() + ", " + fact + ") " + wrong + "."));
        }
    }

    private static Optional<String> describe(SpineInputFinding finding) {
        return switch (finding) {
            case FITS -> Optional.empty();
            case UNKNOWN -> Optional.of("is not known");
            case OTHER_LANE -> Optional.of("belongs into the other lane");
            case NOT_WAITING -> Optional.of("is in a lane and does not wait");
            case NOT_TAKEN -> Optional.of("is in a run that it does not know of");
            case LOST -> Optional.of("is not over, and nobody will do it");
        };
    }
}
