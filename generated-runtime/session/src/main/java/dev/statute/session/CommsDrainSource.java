package dev.statute.session;

import dev.statute.session.types.DrainExit;
import dev.statute.session.types.DrainTaskMode;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/** Where a session is reached by its peers. Safe for use by several threads. */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface CommsDrainSource {
    /**
     * Starts a task that carries what peers send into the session. No lock of the runtime is held. If this throws, the task
     * counts as one that has failed.
     *
     * @param mode what the task is for
     * @param exited is told once why the task has ended, also if it was aborted; by anybody and at any time after this has returned
     * @return the task
     */
    Task start(DrainTaskMode mode, Consumer<DrainExit> exited);

    /** A task that runs. */
    @FunctionalInterface
    interface Task {
        /** Has the task end soon, without waiting for it. Repeating it changes nothing. */
        void abort();
    }
}
