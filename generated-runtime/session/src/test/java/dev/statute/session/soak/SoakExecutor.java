package dev.statute.session.soak;

import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.run.CoreExecutor;
import dev.statute.session.run.CoreExecutorError;
import dev.statute.session.run.CoreExecutorException;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.run.RunResult;
import dev.statute.session.types.FailureCause;
import dev.statute.session.types.RunId;
import java.util.Optional;
import java.util.Random;

/** Does what it is given at once; every so often it fails or breaks instead, and has then done nothing. */
final class SoakExecutor implements CoreExecutor {
    private static final int ONE_IN = 40;

    private final SoakBooks books;
    private final Random random;

    SoakExecutor(SoakBooks books, long seed) {
        this.books = books;
        this.random = new Random(seed);
    }

    @Override
    public CoreApplyOutput apply(RunId run, RunPrimitive primitive) throws CoreExecutorException {
        switch (random.nextInt(ONE_IN)) {
            case 0 ->
                throw new CoreExecutorException(
                        new CoreExecutorError.ApplyFailed(FailureCause.RUNTIME_TURN, "the model is busy"));
            case 1 -> throw new IllegalStateException("the executor is broken");
            default -> primitive.contributingInputIds().forEach(books::applied);
        }
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
