package dev.statute.spec.check.selector;

import dev.statute.spec.check.domain.DomainSet;
import dev.statute.spec.check.selector.CellSelection.Overlap;
import dev.statute.spec.expression.Environment;
import dev.statute.spec.expression.Evaluator;
import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Analyses one cell: by logic alone first, and if that does not settle it by trying all values. */
final class CellAnalysis {
    /** More pairs are not looked for: their number grows with the square of that of the transitions. */
    private static final int MOST_OVERLAPS = 100;

    private final Machine machine;
    private final Phase phase;
    private final Input input;
    private final List<Transition> transitions;
    private final List<Transition> leftovers;
    private final Mentions mentions;
    private final Map<Overlap, String> overlaps = new LinkedHashMap<>();
    private Optional<String> hole = Optional.empty();

    CellAnalysis(Machine machine, Phase phase, Input input, List<Transition> transitions) {
        this.machine = machine;
        this.phase = phase;
        this.input = input;
        this.transitions = transitions;
        this.leftovers = transitions.stream()
                .filter(t -> t.when() instanceof Selector.Otherwise)
                .toList();
        this.mentions = new Mentions(phase, input, conditions());
    }

    CellSelection result() {
        return new CellSelection(phase, input, transitions, verdict(), overlaps, hole, mentions.names());
    }

    private Verdict verdict() {
        for (int i = 1; i < leftovers.size(); i++) {
            overlaps.put(new Overlap(leftovers.get(0), leftovers.get(i)), "");
        }
        LogicalView logic = LogicalView.of(phase, transitions);
        if (overlaps.isEmpty() && logic.isDecided()) {
            return Verdict.PROVED_ALWAYS;
        }
        List<DomainSet> domains = mentions.domains(machine);
        boolean tooMuch = isTooMuch(domains);
        if (tooMuch) {
            logic.violation().ifPresent(violation -> record(violation.taking(), violation.text()));
        } else {
            tryAll(domains);
        }
        if (!overlaps.isEmpty() || hole.isPresent()) {
            return Verdict.BROKEN;
        } else if (tooMuch) {
            return Verdict.NOT_CHECKED;
        }
        return mentions.domainsAreGeneral(machine) ? Verdict.PROVED_ALWAYS : Verdict.PROVED_WITHIN_DOMAINS;
    }

    private List<Expr> conditions() {
        List<Expr> conditions = new ArrayList<>();
        for (Transition transition : transitions) {
            if (transition.when() instanceof Selector.When when) {
                conditions.add(when.condition());
            }
        }
        return conditions;
    }

    private static boolean isTooMuch(List<DomainSet> domains) {
        long valuations = 1;
        for (DomainSet domain : domains) {
            if (domain.size() > SelectorAnalysis.MOST_VALUATIONS) {
                return true;
            }
            valuations = Math.min(SelectorAnalysis.MOST_VALUATIONS + 1, valuations * domain.size());
        }
        return valuations > SelectorAnalysis.MOST_VALUATIONS;
    }

    private void tryAll(List<DomainSet> domains) {
        Enumeration.forEach(domains.stream().map(DomainSet::values).toList(), chosen -> {
            Environment environment = mentions.environment(chosen);
            record(transitions.stream().filter(t -> takes(t, environment)).toList(), mentions.text(chosen));
            return overlaps.size() >= MOST_OVERLAPS;
        });
    }

    /** Takes note of what is wrong, if anything is, with the transitions that take some values. */
    private void record(List<Transition> taking, String values) {
        for (int second = 1; second < taking.size(); second++) {
            for (int first = 0; first < second && overlaps.size() < MOST_OVERLAPS; first++) {
                overlaps.putIfAbsent(new Overlap(taking.get(first), taking.get(second)), values);
            }
        }
        if (taking.isEmpty() && leftovers.isEmpty() && hole.isEmpty()) {
            hole = Optional.of(values);
        }
    }

    private static boolean takes(Transition transition, Environment environment) {
        if (transition.when() instanceof Selector.When when) {
            return Evaluator.evaluate(when.condition(), environment).equals(new Value.Bool(true));
        }
        return transition.when() instanceof Selector.Always;
    }
}
