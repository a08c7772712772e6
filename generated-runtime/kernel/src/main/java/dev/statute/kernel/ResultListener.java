package dev.statute.kernel;

import org.apiguardian.api.API;

/**
 * Is told every result of an authority, in the order in which they took effect. It is called while the authority's lock
 * is held: it should be quick, and it must not hand inputs to the authority that calls it. What it throws reaches the
 * caller of the authority; the result has taken effect all the same.
 *
 * @param <R> the generated result type
 */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface ResultListener<R> {
    /** Called once per result. */
    void onResult(R result);
}
