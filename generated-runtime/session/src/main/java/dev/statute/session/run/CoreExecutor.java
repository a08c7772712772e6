package dev.statute.session.run;

import dev.statute.session.types.RunId;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Does the turns of a session. Calls block; none is made while a lock of the runtime is held.
 *
 * <p>At most one {@link #apply} is under way per session, and the other methods that are declared here are called by the
 * same loop between two of them. The handles are for everybody at any time, also while {@link #apply} runs.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface CoreExecutor {
    /**
     * Applies a primitive. What is thrown beside the declared exception counts as an internal error of the executor.
     *
     * @param runId the run that it is for
     * @param primitive what to do, with the bytes of all images in it
     * @return what was done; its receipt names the run, and the inputs in the order of the primitive
     * @throws CoreExecutorException if it could not be done
     */
    CoreApplyOutput apply(RunId runId, RunPrimitive primitive) throws CoreExecutorException;

    /**
     * Asks the executor to end the present turn at its next boundary.
     *
     * @param reason why, in words
     * @throws CoreExecutorException if it cannot be asked
     */
    void cancelAfterBoundary(String reason) throws CoreExecutorException;

    /**
     * Asks the executor to end for good.
     *
     * @param reason why, in words
     * @throws CoreExecutorException if it cannot be asked
     */
    void stopRuntimeExecutor(String reason) throws CoreExecutorException;

    /** What reaches the boundaries of the present turn while {@link #apply} runs, if the executor has such a thing. */
    default Optional<ExecutorBoundaryHandle> boundaryHandle() {
        return Optional.empty();
    }

    /** What interrupts the present turn while {@link #apply} runs, if the executor has such a thing. */
    default Optional<ExecutorInterruptHandle> interruptHandle() {
        return Optional.empty();
    }

    /**
     * Tells the executor that a snapshot has been stored.
     *
     * @param snapshot what was stored
     * @throws CoreExecutorException if the executor cannot take note of it
     */
    default void checkpointCommittedSessionSnapshot(SessionSnapshot snapshot) throws CoreExecutorException {}

    /**
     * Lets the executor clean up after the session was stopped and that was stored.
     *
     * @throws CoreExecutorException if it cannot; this is noted and changes nothing
     */
    default void cleanupAfterRuntimeStopTerminalized() throws CoreExecutorException {}
}
