package dev.statute.session.run;

import org.apiguardian.api.API;

/** Interrupts a turn for a user. Safe for use by several threads. */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface ExecutorInterruptHandle {
    /**
     * Ends the present turn without waiting for a boundary.
     *
     * @param reason why, in words
     * @throws CoreExecutorException if it cannot be ended
     */
    void hardCancelCurrentRun(String reason) throws CoreExecutorException;
}
