package dev.statute.session;

import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.types.RunId;
import org.apiguardian.api.API;

/**
 * A run that somebody does himself.
 *
 * @param <E> what it throws if it cannot
 */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface RunOperation<E extends Exception> {
    /**
     * Does it. No lock of the runtime is held.
     *
     * @param run the run
     * @param primitive what to do, with the bytes of all images in it
     * @return what was done; its receipt names the run, and the inputs in the order of the primitive
     * @throws E if it could not be done; the run has failed then, or was cancelled if a
     *     {@link dev.statute.session.run.CoreExecutorException} says so
     */
    CoreApplyOutput run(RunId run, RunPrimitive primitive) throws E;
}
