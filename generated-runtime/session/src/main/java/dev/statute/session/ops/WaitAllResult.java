package dev.statute.session.ops;

import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationOutcome;
import dev.statute.session.types.WaitRequestId;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * All operations that somebody waited for have ended.
 *
 * @param waitRequestId the wait
 * @param operationIds the operations, in the order asked
 * @param outcomes how they ended, in the same order
 */
@API(status = API.Status.EXPERIMENTAL)
public record WaitAllResult(
        WaitRequestId waitRequestId, List<OperationId> operationIds, List<OperationOutcome> outcomes) {
    /** Copies lists, and refuses lists of different lengths. */
    public WaitAllResult {
        Objects.requireNonNull(waitRequestId, "waitRequestId");
        operationIds = List.copyOf(operationIds);
        outcomes = List.copyOf(outcomes);
        if (operationIds.size() != outcomes.size()) {
            throw new IllegalArgumentException("There is one outcome for each operation.");
        }
    }
}
