package dev.statute.spec.explore.search;

import dev.statute.spec.model.Expr;
import dev.statute.spec.model.Phase;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Looks out for a state of some phases in which a condition has a certain value. Every generated state is looked at, those
 * outside of the filter included. Compared by identity: two watches for the same thing are two watches.
 */
@API(status = API.Status.INTERNAL)
public final class StateWatch {
    private final Set<Phase> in;
    private final Expr condition;
    private final boolean wanted;

    /**
     * @param in the phases; the condition can be evaluated in each of them
     * @param wanted the value that the condition has in the state to be seen
     */
    public StateWatch(Set<Phase> in, Expr condition, boolean wanted) {
        this.in = Phase.ordered(in);
        this.condition = condition;
        this.wanted = wanted;
    }

    /** Where to look. */
    public Set<Phase> in() {
        return in;
    }

    /** What is evaluated. */
    public Expr condition() {
        return condition;
    }

    /** The value of the condition in a state to be seen. */
    public boolean wanted() {
        return wanted;
    }
}
