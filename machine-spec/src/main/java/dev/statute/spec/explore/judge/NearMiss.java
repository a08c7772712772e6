package dev.statute.spec.explore.judge;

import dev.statute.spec.interpret.InputValue;
import java.util.List;

/**
 * A place where a transition almost fires.
 *
 * @param state the number of the state
 * @param input the input with its payload
 * @param failing the conditions that keep the transition from firing there; all others hold
 */
record NearMiss(int state, InputValue input, List<Condition> failing) {
    NearMiss {
        failing = List.copyOf(failing);
    }
}
