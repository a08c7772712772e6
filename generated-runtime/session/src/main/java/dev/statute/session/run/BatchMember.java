package dev.statute.session.run;

import dev.statute.session.input.Input;
import dev.statute.session.types.ExecutionKind;
import dev.statute.session.types.RunApplyBoundary;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * An input of a batch, with what admission decided about its run.
 *
 * @param input the input
 * @param boundary where in a run it is applied
 * @param executionKind what its run is for
 */
@API(status = API.Status.EXPERIMENTAL)
public record BatchMember(Input input, RunApplyBoundary boundary, ExecutionKind executionKind) {
    /** Refuses null. */
    public BatchMember {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(boundary, "boundary");
        Objects.requireNonNull(executionKind, "executionKind");
    }
}
