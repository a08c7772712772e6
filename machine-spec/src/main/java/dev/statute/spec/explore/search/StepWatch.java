package dev.statute.spec.explore.search;

import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Input;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Looks out for an accepted step of some inputs that breaks a condition. Self-loops and steps out of the filter are looked
 * at too. Compared by identity.
 */
@API(status = API.Status.INTERNAL)
public final class StepWatch {
    private final List<Input> inputs;
    private final Expr condition;

    /**
     * @param inputs the inputs; their common payload is all of the payload that the condition reads
     * @param condition what a step to be seen breaks; it may read the state after
     */
    public StepWatch(List<Input> inputs, Expr condition) {
        this.inputs = List.copyOf(inputs);
        this.condition = condition;
    }

    /** Which inputs to look at. */
    public List<Input> inputs() {
        return inputs;
    }

    /** What is evaluated. */
    public Expr condition() {
        return condition;
    }
}
