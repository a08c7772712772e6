package dev.statute.session.handle;

import org.apiguardian.api.API;

/**
 * A generated machine: generated machines have no supertype, so whoever wants an authority of one says here what it decides.
 *
 * @param <S> its states
 * @param <I> its inputs
 * @param <E> its effects
 */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface HandleMachine<S, I, E> {
    /** Decides an input. Pure: the same arguments always give an equal decision. */
    Decision<S, E> decide(S state, I input);
}
