package dev.statute.session.driver;

import dev.statute.session.run.BatchMember;
import dev.statute.session.types.ExecutionKind;
import dev.statute.session.types.RunApplyBoundary;
import dev.statute.session.types.RunId;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What a run has taken.
 *
 * @param runId the run
 * @param members its inputs as they are kept, in order; images may stand outside of them
 * @param boundary where in the run they are applied
 * @param executionKind what the run is for
 */
@API(status = API.Status.EXPERIMENTAL)
public record StagedBatch(
        RunId runId, List<BatchMember> members, RunApplyBoundary boundary, ExecutionKind executionKind) {
    /** Refuses null, and copies the list. */
    public StagedBatch {
        Objects.requireNonNull(runId, "runId");
        members = List.copyOf(members);
        Objects.requireNonNull(boundary, "boundary");
        Objects.requireNonNull(executionKind, "executionKind");
    }
}
