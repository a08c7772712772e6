package dev.statute.session.ops;

import dev.statute.session.operation.OpsLifecycleRecord;
import java.util.concurrent.CompletionStage;
import org.apiguardian.api.API;

/** Takes what is to be stored of the operations of a runtime. Safe for use by several threads. */
@API(status = API.Status.EXPERIMENTAL)
@FunctionalInterface
public interface OpsPersistenceChannel {
    /**
     * Has a record stored in the place of the ones before. Calls come in the order in which the records were taken; no lock
     * is held during a call, but the caller of the registry waits for the answer.
     *
     * @return completes, with any value, when this record or a later one is stored, and fails if it cannot be
     */
    CompletionStage<?> submit(OpsLifecycleRecord operations);

    /**
     * Is told that a record could not be stored, by whoever has waited for it, with no lock of the registry held.
     *
     * @param failure why
     */
    default void heard(Throwable failure) {
        // Whoever has waited is told, too.
    }
}
