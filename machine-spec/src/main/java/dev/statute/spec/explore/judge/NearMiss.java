package dev.statute.spec.explore.judge;

import dev.statute.spec.explore.result.Trace;
import dev.statute.spec.interpret.InputValue;
import java.util.List;

/**
 * A place where a transition almost fires.
 *
 * @param way a shortest run to the state
 * @param input the input with its payload
 * @param failing the conditions that keep the transition from firing there; all others hold
 */
record NearMiss(Trace way, InputValue input, List<Condition> failing) {
    NearMiss {
        failing = List.copyOf(failing);
    }
}
