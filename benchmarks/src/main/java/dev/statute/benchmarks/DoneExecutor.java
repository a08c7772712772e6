package dev.statute.benchmarks;

import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.run.CoreExecutor;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.run.RunResult;
import dev.statute.session.types.RunId;
import java.util.Optional;

/** Is done with everything as soon as it is given it. */
final class DoneExecutor implements CoreExecutor {
    @Override
    public CoreApplyOutput apply(RunId run, RunPrimitive primitive) {
        return new CoreApplyOutput(
                new RunBoundaryReceiptDraft(
                        run, primitive.boundary(), primitive.contributingInputIds(), Optional.empty(), 1),
                Optional.empty(),
                new CoreApplyTerminal.Result(RunResult.ofText("done")));
    }

    @Override
    public void cancelAfterBoundary(String reason) {}

    @Override
    public void stopRuntimeExecutor(String reason) {}
}
