package dev.statute.session.ledger;

import dev.statute.session.types.ExecutionKind;
import dev.statute.session.types.RunApplyBoundary;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What follows from the decision about an input for its run. It is kept, and never computed again.
 *
 * @param boundary where in a run it is applied
 * @param executionKind what its run is for
 */
@API(status = API.Status.EXPERIMENTAL)
public record RuntimeSemantics(RunApplyBoundary boundary, ExecutionKind executionKind) {
    /** Refuses null. */
    public RuntimeSemantics {
        Objects.requireNonNull(boundary, "boundary");
        Objects.requireNonNull(executionKind, "executionKind");
    }
}
