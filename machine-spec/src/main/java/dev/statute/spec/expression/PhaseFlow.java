package dev.statute.spec.expression;

import dev.statute.spec.model.Phase;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * The phases that are possible at a place. Without phases in {@code now} the place is never reached, and nothing read
 * there is wrong.
 *
 * @param now the phases of the state before
 * @param next the phases of the state after; empty where it cannot be read
 */
@API(status = API.Status.INTERNAL)
public record PhaseFlow(Set<Phase> now, Set<Phase> next) {
    private static final PhaseFlow NEVER = new PhaseFlow(Set.of(), Set.of());

    public PhaseFlow {
        now = Phase.ordered(now);
        next = Phase.ordered(next);
    }

    /** Some phases, where the state after cannot be read. */
    public static PhaseFlow of(Collection<Phase> now) {
        return new PhaseFlow(Phase.ordered(now), Set.of());
    }

    /** Some phases before and after. */
    public static PhaseFlow of(Collection<Phase> now, Collection<Phase> next) {
        return new PhaseFlow(Phase.ordered(now), Phase.ordered(next));
    }

    static PhaseFlow never() {
        return NEVER;
    }

    boolean isNever() {
        return now.isEmpty();
    }

    Set<Phase> side(boolean after) {
        return after ? next : now;
    }

    /** What is left if the phase before or after is one of those that satisfy a condition. */
    PhaseFlow narrow(boolean after, Predicate<Phase> condition) {
        Set<Phase> left = Phase.ordered(side(after).stream().filter(condition).toList());
        if (left.isEmpty()) {
            return NEVER;
        }
        return after ? new PhaseFlow(now, left) : new PhaseFlow(left, next);
    }

    /** What is possible if one of two flows is. */
    PhaseFlow or(PhaseFlow other) {
        return isNever()
                ? other
                : other.isNever() ? this : new PhaseFlow(union(now, other.now), union(next, other.next));
    }

    private static Set<Phase> union(Set<Phase> a, Set<Phase> b) {
        Set<Phase> union = new LinkedHashSet<>(a);
        union.addAll(b);
        return union;
    }
}
