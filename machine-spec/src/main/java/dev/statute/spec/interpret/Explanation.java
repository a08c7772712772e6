package dev.statute.spec.interpret;

import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Transition;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A decision together with what it rests on.
 *
 * @param outcome the decision, the same that {@link Interpreter#apply} gives
 * @param selectors the transitions of the cell in the order of the file; empty if the cell is not handled
 * @param guards the guards of the selected transition in order; empty if none is selected
 */
@API(status = API.Status.EXPERIMENTAL)
public record Explanation(Outcome outcome, List<SelectorValue> selectors, List<GuardValue> guards) {
    public Explanation {
        selectors = List.copyOf(selectors);
        guards = List.copyOf(guards);
    }

    /** A transition of the cell and whether its selector takes the input; {@code otherwise} is worked out. */
    public record SelectorValue(Transition transition, boolean holds) {}

    /** A guard and how it went. */
    public record GuardValue(Guard guard, Verdict verdict) {}

    /** How a guard went. */
    public enum Verdict {
        PASSED,
        REFUSED,
        /**
         * A guard before it refused. Its condition may only make sense where the ones before it hold, so it has no value.
         */
        NOT_REACHED
    }
}
