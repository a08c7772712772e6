package dev.statute.session.run;

import org.apiguardian.api.API;

/** Reaches the boundaries of a turn while it runs. Safe for use by several threads. */
@API(status = API.Status.EXPERIMENTAL)
public interface ExecutorBoundaryHandle {
    /**
     * Asks the present turn to end at its next boundary.
     *
     * @param reason why, in words
     * @throws CoreExecutorException if it cannot be asked
     */
    void cancelAfterBoundary(String reason) throws CoreExecutorException;

    /** Whether a turn is under way that has a boundary before it. */
    default boolean activeTurnBoundaryAvailable() {
        return false;
    }

    /**
     * Has something told to the agent at the next boundary.
     *
     * @param context what
     * @throws CoreExecutorException if the executor has no such boundaries
     */
    default void stageContext(ContextAppend context) throws CoreExecutorException {
        throw unsupported();
    }

    /**
     * Takes back what was to be told at the next boundary.
     *
     * @param key of what
     * @throws CoreExecutorException if the executor has no such boundaries
     */
    default void discardContext(String key) throws CoreExecutorException {
        throw unsupported();
    }

    private static CoreExecutorException unsupported() {
        return new CoreExecutorException(
                new CoreExecutorError.Internal("this executor takes no context at live boundaries"));
    }
}
