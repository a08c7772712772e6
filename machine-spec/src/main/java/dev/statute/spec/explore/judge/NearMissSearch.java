package dev.statute.spec.explore.judge;

import dev.statute.spec.check.domain.Domains;
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
    static final int MOST_TRIES = 1_000_000;

    private final Transition transition;
    private final StateSpace space;
    private final Matrix matrix;
    private final Map<Input, List<List<Value>>> payloads = new LinkedHashMap<>();
    private final Map<Phase, Map<Input, List<Condition>>> conditions = new LinkedHashMap<>();
    private Optional<NearMiss> best = Optional.empty();
    private int tries;

    NearMissSearch(Evidence evidence, Transition transition) {
        this.transition = transition;
        this.space = evidence.search().space();
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

    /** The nearest one; empty if none was found, be it that there were too many tries. */
    Optional<NearMiss> nearest() {
        long[] frame = space.encoding().newFrame();
        for (int state = 0; state < space.size() && !isDone(); state++) {
            Phase phase = space.load(state, frame);
            if (transition.from().contains(phase) && space.isExpanded(state)) {
                tryState(state, phase);
            }
        }
        return best;
    }

    private boolean isDone() {
        return tries >= MOST_TRIES || most() <= 1;
    }

    /** From how many failing conditions on a try is no better than the best so far. */
    private int most() {
        return best.map(miss -> miss.failing().size()).orElse(Integer.MAX_VALUE);
    }

    private void tryState(int number, Phase phase) {
        MachineState state = space.state(number);
        for (Input input : transition.inputs()) {
            List<Condition> asked = conditions
                    .computeIfAbsent(phase, p -> new LinkedHashMap<>())
                    .computeIfAbsent(input, i -> conditions(phase, i));
            List<Condition> early = Condition.withoutPayload(asked);
            tries++;
            if (Condition.failing(early, Environment.of(state), most()).size() < most()) {
                tryPayloads(number, state, input, new LinkedHashMap<>(), asked);
            }
        }
    }

    private List<Condition> conditions(Phase phase, Input input) {
        Cell cell = matrix.cell(phase, input).orElseThrow();
        return Condition.of(transition, (Cell.Handled) cell, phase);
    }

    /** Tries every payload that agrees with what is chosen for the first components. */
    private void tryPayloads(
            int number, MachineState state, Input input, Map<String, Value> chosen, List<Condition> asked) {
        if (isDone()) {
            return;
        } else if (chosen.size() == input.payload().size()) {
            tries++;
            List<Condition> failing =
                    Condition.failing(asked, Environment.of(state).withPayload(chosen), most());
            if (!failing.isEmpty() && failing.size() < most()) {
                best = Optional.of(new NearMiss(number, new InputValue(input, chosen), failing));
            }
            return;
        }
        Component component = input.payload().get(chosen.size());
        for (Value value : payloads.getOrDefault(input, List.of()).get(chosen.size())) {
            Map<String, Value> more = new LinkedHashMap<>(chosen);
            more.put(component.name(), value);
            tryPayloads(number, state, input, more, asked);
        }
    }
}
