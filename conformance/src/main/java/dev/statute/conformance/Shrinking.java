package dev.statute.conformance;

import dev.statute.conformance.input.IdChanges;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * Makes a failing sequence as short and simple as it gets: by leaving out inputs, taking the default parameters, replacing
 * payloads one by one, and replacing an id wherever it stands; until no such change keeps it failing, or so many were tried
 * that it ends there. Not thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Shrinking {
    /** Each try is a run of a system that may be slow. */
    public static final int MOST_TRIES = 2_000;

    private final Function<InputValue, List<InputValue>> simpler;
    private final Predicate<Sequence> fails;
    private Sequence smallest;
    private int tries;

    private Shrinking(Sequence failing, Function<InputValue, List<InputValue>> simpler, Predicate<Sequence> fails) {
        this.smallest = failing;
        this.simpler = simpler;
        this.fails = fails;
    }

    /**
     * What shrinking gave.
     *
     * @param complete whether all changes were tried; otherwise a smaller sequence may fail too
     */
    public record Shrunk(Sequence sequence, boolean complete) {}

    /**
     * Shrinks a sequence.
     *
     * @param failing a sequence that fails
     * @param defaults the default parameters
     * @param simpler for an input, simpler ones to try in its place, the simplest first
     * @param fails whether a sequence fails in the same way; asked {@value #MOST_TRIES} times at most
     */
    public static Shrunk shrink(
            Sequence failing,
            Map<String, Value> defaults,
            Function<InputValue, List<InputValue>> simpler,
            Predicate<Sequence> fails) {
        Shrinking shrinking = new Shrinking(failing, simpler, fails);
        Sequence before;
        do {
            before = shrinking.smallest;
            shrinking.leaveOut();
            shrinking.take(defaults, shrinking.smallest.inputs());
            shrinking.simplify();
            shrinking.changeIds();
        } while (!before.equals(shrinking.smallest) && shrinking.goesOn());
        return new Shrunk(shrinking.smallest, shrinking.goesOn());
    }

    private boolean goesOn() {
        return tries < MOST_TRIES;
    }

    /** Keeps a change if the sequence still fails with it. */
    private boolean take(Map<String, Value> parameters, List<InputValue> inputs) {
        Sequence changed = new Sequence(smallest.name(), parameters, inputs);
        if (changed.equals(smallest) || !goesOn()) {
            return false;
        }
        tries++;
        boolean taken = fails.test(changed);
        if (taken) {
            smallest = changed;
        }
        return taken;
    }

    /** Leaves out ever shorter stretches. */
    private void leaveOut() {
        for (int length = Math.max(1, smallest.inputs().size() / 2); length > 0; length /= 2) {
            int from = smallest.inputs().size() - length;
            while (from >= 0) {
                List<InputValue> rest = new ArrayList<>(smallest.inputs());
                rest.subList(from, from + length).clear();
                take(smallest.parameters(), rest);
                from = Math.min(from, smallest.inputs().size()) - length;
            }
        }
    }

    private void simplify() {
        for (int i = 0; i < smallest.inputs().size(); i++) {
            for (InputValue other : simpler.apply(smallest.inputs().get(i))) {
                List<InputValue> changed = new ArrayList<>(smallest.inputs());
                changed.set(i, other);
                if (take(smallest.parameters(), changed)) {
                    break;
                }
            }
        }
    }

    /** A failure that needs the same id in several places survives no change of one of them. */
    private void changeIds() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (List<InputValue> inputs : IdChanges.of(smallest.inputs())) {
                if (take(smallest.parameters(), inputs)) {
                    changed = true;
                    break;
                }
            }
        }
    }
}
