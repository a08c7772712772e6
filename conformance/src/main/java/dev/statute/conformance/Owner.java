package dev.statute.conformance;

import org.apiguardian.api.API;

/**
 * The authority of a machine: the owner of one state.
 *
 * @param <S> the states of the generated class
 * @param <I> its inputs
 */
@API(status = API.Status.EXPERIMENTAL)
public interface Owner<S, I> {
    /** Its state. */
    S state();

    /** Applies an input. */
    Answer apply(I input);

    /** Prepares an input without showing it. If the machine is broken there, the answer is a fault. */
    Preparation prepare(I input);
}
