package dev.statute.conformance.law;

import dev.statute.conformance.Applied;
import dev.statute.spec.interpret.InputValue;

/**
 * A step of the pure function of a class.
 *
 * @param number its number in the sequence, from 1
 * @param state the state before
 * @param values the input as the spec has it
 * @param input the same as the class has it
 * @param applied what the function makes of it
 */
record Step<S, I>(int number, S state, InputValue values, I input, Applied<S> applied) {
    S after() {
        return applied.after().orElse(state);
    }
}
