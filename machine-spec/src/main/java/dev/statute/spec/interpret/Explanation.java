package dev.statute.spec.interpret;

import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Transition;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A decision together with what it rests on.
 *
 * @param outcome the decision, the same that {@link Interpreter#apply} gives
 * @param faults if the outcome is a fault, that one and then those that would show if only it were mended: every other
 *     field that would leave its type, or every other part of the effects or of the reason; else empty
 * @param selectors the transitions of the cell in the order of the file; empty if the cell is not handled
 * @param guards the guards of the selected transition in order, those behind a refusal included; empty if none is selected
 */
@API(status = API.Status.EXPERIMENTAL)
public record Explanation(
        Outcome outcome, List<Outcome.Fault> faults, List<SelectorValue> selectors, List<GuardValue> guards) {
    public Explanation {
        if (outcome instanceof Outcome.Fault ? !faults.get(0).equals(outcome) : !faults.isEmpty()) {
            throw new IllegalArgumentException("the first fault is the outcome");
        }
        faults = List.copyOf(faults);
        selectors = List.copyOf(selectors);
        guards = List.copyOf(guards);
    }

    /** A transition of the cell and whether its selector takes the input; {@code otherwise} is worked out. */
    public record SelectorValue(Transition transition, boolean holds) {}

    /** A guard and its value. */
    public record GuardValue(Guard guard, Verdict verdict) {}

    /** The value of a guard. */
    public enum Verdict {
        /** It holds. */
        PASSES,
        /** It does not hold; the first such guard decides the refusal. */
        FAILS,
        /** An earlier guard failed without which this one has no meaning: one that binds a value or narrows the phase. */
        NOT_EVALUATED
    }
}
