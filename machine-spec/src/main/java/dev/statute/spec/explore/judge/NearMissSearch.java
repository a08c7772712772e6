package dev.statute.spec.explore.judge;

import dev.statute.spec.check.domain.Domains;
import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.explore.search.StateSpace;
import dev.statute.spec.expression.Environment;
import dev.statute.spec.interpret.InputValue;
import dev.statute.spec.model.Cell;
import dev.statute.spec.model.Component;
import dev.statute.spec.model.Input;
import dev.statute.spec.model.MachineState;
import dev.statute.spec.model.Matrix;
import dev.statute.spec.model.Phase;
import dev.statute.spec.model.Transition;
import dev.statute.spec.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for the nearest state and payload in which the fewest conditions keep a transition from firing. It evaluates as the
 * reference does, since a dead transition is rare and no time is lost on the others.
 */
final class NearMissSearch {
    /** More states with payload are not tried. */
    static final int MOST_TRIES = 200_000;

    private final Transition transition;
    private final StateSpace space;
    private final Traces traces;
    private final Matrix matrix;
    private final Map<Input, List<List<Value>>> payloads = new LinkedHashMap<>();
    private final Map<Phase, Map<Input, List<Condition>>> conditions = new LinkedHashMap<>();
    private Optional<Try> best = Optional.empty();
    private int tries;

    /** An input that does not take the transition, and why. */
    private record Try(InputValue input, List<Condition> failing) {}

    NearMissSearch(Evidence evidence, Transition transition) {
        this.transition = transition;
        this.space = evidence.search().space();
        this.traces = evidence.traces();
        this.matrix = Matrix.of(evidence.machine());
        Domains domains = Domains.of(evidence.check());
        for (Input input : transition.inputs()) {
            List<List<Value>> values = new ArrayList<>();
            input.payload()
                    .forEach(
                            component -> values.add(domains.of(input, component).values()));
            payloads.put(input, values);
        }
    }

    /** The nearest one; empty if no state was looked at from which the transition starts. */
    Optional<NearMiss> nearest() {
        long[] frame = space.encoding().newFrame();
        int nearest = StateSpace.NOT_STORED;
        for (int state = 0; state < space.size() && !isDone(); state++) {
            Phase phase = space.load(state, frame);
            if (transition.from().contains(phase) && space.isExpanded(state)) {
                int most = most();
                tryState(space.state(state));
                nearest = most() < most ? state : nearest;
            }
        }
        return nearest == StateSpace.NOT_STORED ? Optional.empty() : inTheRunTo(nearest);
    }

    /** Where states stand for others that differ only by which id is which, a run gets to one of these. */
    private Optional<NearMiss> inTheRunTo(int state) {
        Trace way = traces.of(space.path(state));
        best = Optional.empty();
        tries = 0;
        tryState(way.end());
        return best.map(found -> new NearMiss(way, found.input(), found.failing()));
    }

    private boolean isDone() {
        return tries >= MOST_TRIES || most() <= 1;
    }

    /** From how many failing conditions on a try is no better than the best so far. */
    private int most() {
        return best.map(found -> found.failing().size()).orElse(Integer.MAX_VALUE);
    }

    private void tryState(MachineState state) {
        for (Input input : transition.inputs()) {
            List<Condition> asked = conditions
                    .computeIfAbsent(state.phase(), p -> new LinkedHashMap<>())
                    .computeIfAbsent(input, i -> conditions(state.phase(), i));
            tries++;
            if (Condition.failing(Condition.withoutPayload(asked), Environment.of(state), most())
                            .size()
                    < most()) {
                tryPayloads(state, input, new LinkedHashMap<>(), asked);
            }
        }
    }

    private List<Condition> conditions(Phase phase, Input input) {
        Cell cell = matrix.cell(phase, input).orElseThrow();
        return Condition.of(transition, (Cell.Handled) cell, phase);
    }

    /** Tries every payload that agrees with what is chosen for the first components. */
    private void tryPayloads(MachineState state, Input input, Map<String, Value> chosen, List<Condition> asked) {
        if (isDone()) {
            return;
        } else if (chosen.size() == input.payload().size()) {
            tries++;
            List<Condition> failing =
                    Condition.failing(asked, Environment.of(state).withPayload(chosen), most());
            if (!failing.isEmpty() && failing.size() < most()) {
                best = Optional.of(new Try(new InputValue(input, chosen), failing));
            }
            return;
        }
        Component component = input.payload().get(chosen.size());
        for (Value value : payloads.getOrDefault(input, List.of()).get(chosen.size())) {
            Map<String, Value> more = new LinkedHashMap<>(chosen);
            more.put(component.name(), value);
            tryPayloads(state, input, more, asked);
        }
    }
}
