package dev.statute.spec.check.selector;

import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** The selectors of a cell as propositions, tried on all values of their terms. */
final class LogicalView {
    /** Some values and the transitions that take them. */
    record Violation(List<Transition> taking, String text) {}

    private final List<Term> terms;
    private final boolean decided;
    private final Optional<Violation> violation;

    private LogicalView(List<Term> terms, boolean decided, Optional<Violation> violation) {
        this.terms = terms;
        this.decided = decided;
        this.violation = violation;
    }

    static LogicalView of(Phase phase, List<Transition> transitions) {
        Abstraction abstraction = new Abstraction(phase);
        Map<Transition, Proposition> propositions = new LinkedHashMap<>();
        for (Transition transition : transitions) {
            if (transition.when() instanceof Selector.When when) {
                propositions.put(transition, abstraction.of(when.condition()));
            } else if (transition.when() instanceof Selector.Always) {
                propositions.put(transition, new Proposition.Constant(true));
            }
        }
        List<Term> terms = List.copyOf(abstraction.terms());
        List<List<Value>> values = terms.stream().map(Term::values).toList();
        if (Enumeration.count(values, SelectorAnalysis.MOST_VALUATIONS) > SelectorAnalysis.MOST_VALUATIONS) {
            return new LogicalView(terms, false, Optional.empty());
        }
        boolean hasOtherwise = propositions.size() < transitions.size();
        List<Violation> found = new ArrayList<>();
        Enumeration.forEach(values, chosen -> {
            List<Transition> taking = taking(propositions, assignment(terms, chosen));
            if (taking.size() > 1 || taking.isEmpty() && !hasOtherwise) {
                found.add(new Violation(taking, text(terms, chosen)));
            }
            return !found.isEmpty();
        });
        return new LogicalView(terms, found.isEmpty(), found.stream().findFirst());
    }

    /** Whether exactly one transition takes each state and payload, whatever the domains. */
    boolean isDecided() {
        return decided;
    }

    /** The first violation, if it is one of states and payloads too: if all terms can have all values. */
    Optional<Violation> violation() {
        long names = terms.stream().map(Term::text).distinct().count();
        return names == terms.size() && terms.stream().allMatch(Term::isFree) ? violation : Optional.empty();
    }

    private static Map<Term, Value> assignment(List<Term> terms, List<Value> values) {
        Map<Term, Value> assignment = new HashMap<>();
        for (int i = 0; i < terms.size(); i++) {
            assignment.put(terms.get(i), values.get(i));
        }
        return assignment;
    }

    private static List<Transition> taking(Map<Transition, Proposition> propositions, Map<Term, Value> values) {
        return propositions.entrySet().stream()
                .filter(e -> e.getValue().holds(values))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String text(List<Term> terms, List<Value> values) {
        StringJoiner text = new StringJoiner(", ");
        for (int i = 0; i < terms.size(); i++) {
            text.add(terms.get(i).text() + " = " + values.get(i));
        }
        return text.toString();
    }
}
