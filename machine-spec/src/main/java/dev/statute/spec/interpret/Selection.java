package dev.statute.spec.interpret;

import dev.statute.spec.expression.Environment;
import dev.statute.spec.interpret.Explanation.SelectorValue;
import dev.statute.spec.model.Selector;
import dev.statute.spec.model.Transition;
import java.util.ArrayList;
import java.util.List;

/**
 * Which transitions of a cell take the input.
 *
 * @param selectors every transition of the cell with the value of its selector
 */
record Selection(List<SelectorValue> selectors) {

    static Selection of(List<Transition> transitions, Environment env) {
        boolean taken = transitions.stream().anyMatch(transition -> holds(transition.when(), env));
        List<SelectorValue> selectors = new ArrayList<>();
        for (Transition transition : transitions) {
            boolean selected = transition.when() instanceof Selector.Otherwise ? !taken : holds(transition.when(), env);
            selectors.add(new SelectorValue(transition, selected));
        }
        return new Selection(List.copyOf(selectors));
    }

    /** The transitions that take it; of a sound machine exactly one. */
    List<Transition> selected() {
        return selectors.stream()
                .filter(SelectorValue::holds)
                .map(SelectorValue::transition)
                .toList();
    }

    private static boolean holds(Selector selector, Environment env) {
        if (selector instanceof Selector.When when) {
            return Conditions.hold(when.condition(), env);
        }
        return selector instanceof Selector.Always;
    }
}
