package dev.statute.session.loop;

import java.util.Objects;
import org.apiguardian.api.API;

/** What a loop is told to do before it takes anything else. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface RuntimeEffect {

    /** Why, in words. */
    String reason();

    /**
     * Have the executor end its turn at the next boundary. The loop goes on.
     *
     * @param reason why, in words
     */
    record CancelAfterBoundary(String reason) implements RuntimeEffect {
        /** Refuses null. */
        public CancelAfterBoundary {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * Stop the executor and the session. The loop ends.
     *
     * @param reason why, in words
     */
    record StopExecutor(String reason) implements RuntimeEffect {
        /** Refuses null. */
        public StopExecutor {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
