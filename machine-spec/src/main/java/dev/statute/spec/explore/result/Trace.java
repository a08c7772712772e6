package dev.statute.spec.explore.result;

import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.MachineState;
import java.util.List;
import java.util.OptionalInt;
import org.apiguardian.api.API;

/**
 * A run of the machine, as the reference interpreter makes it.
 *
 * @param start an initial state
 * @param steps the steps in order
 * @param loop for a run that goes on for ever: the number of the step, from 0, to which it comes back after the last one;
 *     the number of steps if it stays in the last state. Empty for a run that ends or is cut off
 */
@API(status = API.Status.EXPERIMENTAL)
public record Trace(MachineState start, List<Step> steps, OptionalInt loop) {
    public Trace {
        steps = List.copyOf(steps);
        if (loop.isPresent() && (loop.getAsInt() < 0 || loop.getAsInt() > steps.size())) {
            throw new IllegalArgumentException("a run comes back to one of its own states");
        }
    }

    /** The last state. */
    public MachineState end() {
        return steps.isEmpty() ? start : steps.get(steps.size() - 1).after();
    }

    /**
     * One step.
     *
     * @param before the state before
     * @param input what was given
     * @param outcome what the machine made of it
     */
    public record Step(MachineState before, InputValue input, Outcome outcome) {
        /** The state after: another than before only if the input was accepted. */
        public MachineState after() {
            return outcome instanceof Outcome.Accepted accepted ? accepted.after() : before;
        }

        /** What the step changed. */
        public List<Change> changes() {
            return Change.between(before, after());
        }
    }
}
