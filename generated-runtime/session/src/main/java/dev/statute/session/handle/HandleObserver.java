package dev.statute.session.handle;

import org.apiguardian.api.API;

/**
 * Is told of the transitions of one machine.
 *
 * @param <S> the states of the machine
 * @param <E> its effects
 */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface HandleObserver<S, E> {
    /** A transition was made. What this throws is logged. */
    void onTransition(Transitioned<S, E> transition);
}
