package dev.statute.spec.explore.judge;

import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.search.Path;
import dev.statute.spec.explore.search.StateSpace;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.interpret.Outcome;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.Machine;
import dev.statute.spec.model.MachineState;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A run that is laid along numbers of states. Where states stand for others that differ only by which id is which, the run
 * goes through some of these. Not thread-safe.
 */
final class Routes {
    private final Machine machine;
    private final StateSpace space;
    private final StateSpace.Walker walker;
    private final Traces traces;
    private Path path;
    private MachineState here;

    /** Starts at a state, by a shortest run. */
    Routes(Evidence evidence, int state) {
        machine = evidence.machine();
        space = evidence.search().space();
        walker = space.walker();
        traces = evidence.traces();
        path = space.path(state);
        here = traces.of(path).end();
    }

    /** Goes on along states, of which the first is the one where it stands. */
    void goAlong(List<Integer> states) {
        for (int i = 1; i < states.size(); i++) {
            go(states.get(i), machine.inputs());
        }
    }

    /**
     * Takes a step that changes the state.
     *
     * @param to the number of the state after
     * @param inputs by which it may be taken
     * @throws IllegalStateException if there is no such step, which its being in the graph excludes
     */
    void go(int to, Collection<Input> inputs) {
        InputValue input = walker.inputTo(here, to, inputs).orElseThrow(() -> noStep(to));
        if (!(traces.interpreter().apply(here, input) instanceof Outcome.Accepted step)
                || space.find(step.after()) != to) {
            throw noStep(to);
        }
        path = path.then(input);
        here = step.after();
    }

    private IllegalStateException noStep(int to) {
        return new IllegalStateException("the search of " + machine.name()
                + " and the reference interpreter differ: there is no step from " + here + " to " + space.state(to));
    }

    /** The run so far. */
    Trace trace() {
        return traces.of(path);
    }

    /** The run so far, which stays in its last state. */
    Trace staying() {
        Trace trace = trace();
        return new Trace(
                trace.start(), trace.steps(), OptionalInt.of(trace.steps().size()));
    }

    /**
     * The run that goes on round a cycle for ever.
     *
     * @param cycle the states of the cycle, of which the first, where the run stands, is also the last
     * @param first the inputs by which the first step of the cycle may be taken
     */
    Trace goingRound(List<Integer> cycle, Collection<Input> first) {
        Map<MachineState, Integer> rounds = new LinkedHashMap<>();
        Optional<Integer> back = Optional.empty();
        while (back.isEmpty()) {
            rounds.put(traces.withoutCarried(here), path.inputs().size());
            go(cycle.get(1), first);
            goAlong(cycle.subList(1, cycle.size()));
            // With symmetry a round may end where other ids play the parts; there are finitely many ways to do so.
            back = Optional.ofNullable(rounds.get(traces.withoutCarried(here)));
        }
        Trace trace = trace();
        return new Trace(trace.start(), trace.steps(), OptionalInt.of(back.get()));
    }
}
