package dev.statute.spec.explore.judge;

import dev.statute.spec.diagnostic.Problem;
import dev.statute.spec.diagnostic.Span;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.interpret.ValueBounds;
import dev.statute.spec.model.Cell;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.Matrix;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Type;
import dev.statute.spec.model.Types;
import dev.statute.spec.model.Value;
import java.util.List;

/**
 * Where the spec has to be changed so that a fault does not occur: the selectors that choose, or the expression whose value
 * leaves its type.
 *
 * @param places the words to change first, then other places
 * @param type the type that the value leaves; {@code bool} for selectors, which have none
 */
record FaultPlace(BreachProblem kind, String subject, List<Span> places, Type type) {

    static FaultPlace of(Machine machine, Outcome.Fault fault) {
        return switch (fault.kind()) {
            case NONE_SELECTED -> selectors(machine, fault, BreachProblem.SELECTORS_HOLE);
            case SEVERAL_SELECTED -> selectors(machine, fault, BreachProblem.SELECTORS_OVERLAP);
            case FIELD_OUT_OF_BOUNDS, EFFECT_OUT_OF_BOUNDS, REASON_OUT_OF_BOUNDS -> {
                ValueSite site = ValueSite.of(machine, fault);
                yield new FaultPlace(BreachProblem.VALUE_LEAVES, fault.subject(), List.of(site.at()), site.type());
            }
        };
    }

    private static FaultPlace selectors(Machine machine, Outcome.Fault fault, BreachProblem kind) {
        Cell cell = Matrix.of(machine).cell(fault.phase(), fault.input()).orElseThrow();
        List<String> chosen = List.of(fault.subject().split(", "));
        List<Transition> transitions = ((Cell.Handled) cell)
                .transitions().stream()
                        .filter(t -> fault.subject().isEmpty() || chosen.contains(t.name()))
                        .toList();
        String names = Phrases.and(Phrases.quoted(transitions));
        return new FaultPlace(
                kind, names, transitions.stream().map(FaultPlace::selector).toList(), Types.BOOL);
    }

    /** The words that select: the condition if there is one, else the name. */
    private static Span selector(Transition transition) {
        if (transition.when() instanceof Selector.When when) {
            return when.condition().at();
        }
        return transition.when() instanceof Selector.Otherwise otherwise ? otherwise.at() : transition.at();
    }

    /** The problem of a fault at this place; the run and the cell are still to be added. */
    Problem problem(Outcome.Fault fault) {
        Problem problem = Problem.of(kind, places.get(0)).with("transitions", subject);
        for (Span place : places.subList(1, places.size())) {
            problem = problem.related("another transition of the cell", place);
        }
        return kind == BreachProblem.VALUE_LEAVES ? breach(problem, fault) : problem;
    }

    private Problem breach(Problem problem, Outcome.Fault fault) {
        Value value = fault.values().values().iterator().next();
        ValueBounds.Breach breach = ValueBounds.breach(type, value).orElseThrow();
        return problem.with("target", subject + breach.path())
                .with("value", breach.value())
                .with("type", Types.text(breach.type()));
    }

    /** A component by name. */
    static Component component(List<Component> components, String name) {
        return components.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
