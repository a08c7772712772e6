package dev.statute.spec.explore.search;

import dev.statute.spec.model.Guard;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Rejection;
import dev.statute.spec.model.Transition;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers what is counted, so that counting is adding to an element of an array. */
final class Tally {
    private final Map<Object, Integer> counters = new LinkedHashMap<>();

    private record Fired(String transition, String input) {}

    private record Given(String reason) {}

    private record Asked(String transition, int guard, boolean passed) {}

    private record Entered(int phase) {}

    /** The counter of steps by a transition upon an input. */
    int fired(Transition transition, Input input) {
        return counter(new Fired(transition.name(), input.name()));
    }

    /** The counter of refusals with a reason. */
    int given(Rejection reason) {
        return counter(new Given(reason.name()));
    }

    /** The counter of the answers of one kind that a guard has given. */
    int asked(Transition transition, Guard guard, boolean passed) {
        return counter(new Asked(transition.name(), transition.guards().indexOf(guard), passed));
    }

    /** The counter of steps into a phase. */
    int entered(Phase phase) {
        return counter(new Entered(phase.ordinal()));
    }

    private synchronized int counter(Object what) {
        return counters.computeIfAbsent(what, w -> counters.size());
    }

    /** How many counters there are. */
    synchronized int size() {
        return counters.size();
    }
}
