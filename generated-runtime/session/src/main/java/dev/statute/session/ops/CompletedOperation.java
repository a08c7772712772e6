package dev.statute.session.ops;

import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationOutcome;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * An operation that has ended.
 *
 * @param id the operation
 * @param outcome how
 */
@API(status = API.Status.EXPERIMENTAL)
public record CompletedOperation(OperationId id, OperationOutcome outcome) {
    /** Refuses null. */
    public CompletedOperation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(outcome, "outcome");
    }
}
