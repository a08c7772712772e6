package dev.statute.conformance;

import dev.statute.spec.interpret.InputValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * Makes a failing sequence as short and simple as it gets by leaving out inputs and replacing payloads, one change at a time
 * until none keeps it failing. Stateless.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Shrinking {
    private Shrinking() {}

    /**
     * Shrinks a sequence.
     *
     * @param failing a sequence that fails
     * @param simpler for an input, simpler ones to try in its place, the simplest first
     * @param fails whether a sequence fails in the same way; asked many times
     */
    public static Sequence shrink(
            Sequence failing, Function<InputValue, List<InputValue>> simpler, Predicate<Sequence> fails) {
        Sequence smallest = failing;
        boolean smaller = true;
        while (smaller) {
            Sequence before = smallest;
            smallest = leaveOut(smallest, fails);
            smallest = simplify(smallest, simpler, fails);
            smaller = !before.equals(smallest);
        }
        return smallest;
    }

    /** Leaves out ever shorter stretches. */
    private static Sequence leaveOut(Sequence failing, Predicate<Sequence> fails) {
        Sequence smallest = failing;
        for (int length = Math.max(1, failing.inputs().size() / 2); length > 0; length /= 2) {
            int from = smallest.inputs().size() - length;
            while (from >= 0) {
                List<InputValue> rest = new ArrayList<>(smallest.inputs());
                rest.subList(from, from + length).clear();
                Sequence shorter = new Sequence(smallest.name(), smallest.parameters(), rest);
                if (fails.test(shorter)) {
                    smallest = shorter;
                }
                from = Math.min(from, smallest.inputs().size()) - length;
            }
        }
        return smallest;
    }

    private static Sequence simplify(
            Sequence failing, Function<InputValue, List<InputValue>> simpler, Predicate<Sequence> fails) {
        Sequence smallest = failing;
        for (int i = 0; i < smallest.inputs().size(); i++) {
            for (InputValue other : simpler.apply(smallest.inputs().get(i))) {
                List<InputValue> changed = new ArrayList<>(smallest.inputs());
                changed.set(i, other);
                Sequence simple = new Sequence(smallest.name(), smallest.parameters(), changed);
                if (fails.test(simple)) {
                    smallest = simple;
                    break;
                }
            }
        }
        return smallest;
    }
}
