package dev.statute.conformance.law;

import dev.statute.conformance.Answer;
import dev.statute.conformance.Applied;
import dev.statute.conformance.Bridge;
import dev.statute.spec.model.MachineState;
import java.util.List;
import java.util.Optional;

/**
 * Looks for an order of the calls of two threads that gives what was seen, in which the calls of each thread keep theirs.
 * Preparing and committing are two calls: others may come between, and if one of these was accepted, committing is refused.
 *
 * @param one the calls of one thread
 * @param other the calls of the other
 * @param end the state in the end
 */
record Order<S, I>(Bridge<S, I> bridge, List<Made<I>> one, List<Made<I>> other, MachineState end) {
    /** A call and what became of it. */
    record Made<I>(I input, boolean prepared, Race.Done seen) {}

    /** Whether there is an order from a state on. */
    boolean existsFrom(S state) {
        return existsFrom(state, At.START, At.START);
    }

    /**
     * How far a thread is.
     *
     * @param calls how many calls are behind it
     * @param preparing whether it has prepared the next one, and has yet to commit it
     * @param touched whether the other thread made a step since then
     * @param moved whether one of those was accepted
     */
    private record At(int calls, boolean preparing, boolean touched, boolean moved) {
        static final At START = new At(0, false, false, false);

        At prepares() {
            return new At(calls, true, false, false);
        }

        At next() {
            return new At(calls + 1, false, false, false);
        }

        At sees(boolean accepted) {
            return preparing ? new At(calls, true, true, moved || accepted) : this;
        }
    }

    private boolean existsFrom(S state, At ofOne, At ofOther) {
        if (ofOne.calls() == one.size() && ofOther.calls() == other.size()) {
            return bridge.read(state).equals(end);
        }
        return ofOne.calls() < one.size() && step(state, one.get(ofOne.calls()), ofOne, ofOther, false)
                || ofOther.calls() < other.size() && step(state, other.get(ofOther.calls()), ofOther, ofOne, true);
    }

    private boolean step(S state, Made<I> call, At mine, At others, boolean swapped) {
        if (mine.preparing() && !call.seen().done()) {
            boolean mayRefuse = mine.touched() || call.seen().answer() instanceof Answer.Faulted;
            return mayRefuse && goOn(state, mine.next(), others, swapped);
        } else if (mine.preparing() && mine.moved()) {
            return false;
        }
        Optional<Applied<S>> applied = Optional.of(bridge.apply(state, call.input()))
                .filter(found -> found.answer().equals(call.seen().answer()));
        if (applied.isEmpty()) {
            return false;
        } else if (call.prepared() && !mine.preparing()) {
            return goOn(state, mine.prepares(), others, swapped);
        }
        Optional<S> after = applied.get().after();
        return goOn(after.orElse(state), mine.next(), others.sees(after.isPresent()), swapped);
    }

    private boolean goOn(S state, At mine, At others, boolean swapped) {
        return swapped ? existsFrom(state, others, mine) : existsFrom(state, mine, others);
    }
}
