package dev.statute.store.sqlite.crash;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.run.CoreExecutor;
import dev.statute.session.run.CoreExecutorError;
import dev.statute.session.run.CoreExecutorException;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.run.RunResult;
import dev.statute.session.run.SessionSnapshot;
import dev.statute.session.store.RuntimeStore;
import dev.statute.session.types.FailureCause;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunId;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Says which inputs it is given, as the world outside would see it, and then does them, or fails, breaks, is cancelled, or takes
 * its time. Every other run says something in its session.
 */
final class FickleExecutor implements CoreExecutor {
    private static final int PATIENCE_MILLIS = 12;

    private final LogicalRuntimeId runtimeId;
    private final RuntimeStore store;
    private final Voice voice;
    private final Random random;
    private final boolean reliable;

    /**
     * @param reliable whether it does whatever it is given
     */
    FickleExecutor(LogicalRuntimeId runtimeId, RuntimeStore store, Voice voice, long seed, boolean reliable) {
        this.runtimeId = runtimeId;
        this.store = store;
        this.voice = voice;
        this.random = new Random(seed);
        this.reliable = reliable;
    }

    @Override
    public CoreApplyOutput apply(RunId run, RunPrimitive primitive) throws CoreExecutorException {
        voice.say(
                Talk.RAN,
                run.value(),
                primitive.contributingInputIds().stream()
                        .map(InputId::value)
                        .map(Object::toString)
                        .collect(Collectors.joining(" ")));
        if (!reliable) {
            behave();
        }
        Conversation before = Conversation.of(store.loadSessionSnapshot(runtimeId));
        boolean speaks = random.nextInt(4) > 0;
        Conversation after = speaks ? before.with(run) : before;
        Optional<SessionSnapshot> snapshot = speaks ? Optional.of(after.snapshot()) : Optional.empty();
        return new CoreApplyOutput(
                new RunBoundaryReceiptDraft(
                        run,
                        primitive.boundary(),
                        primitive.contributingInputIds(),
                        Optional.of(after.digest()),
                        after.runs().size()),
                snapshot,
                new CoreApplyTerminal.Result(RunResult.ofText("done")));
    }

    private void behave() throws CoreExecutorException {
        switch (random.nextInt(16)) {
            case 0, 1 ->
                throw new CoreExecutorException(
                        new CoreExecutorError.ApplyFailed(FailureCause.RUNTIME_TURN, "the model is busy"));
            case 2 -> throw new IllegalStateException("the executor is broken");
            case 3 -> throw new CoreExecutorException(new CoreExecutorError.Cancelled());
            case 4, 5 -> stall();
            default -> {
                // It does as it is told.
            }
        }
    }

    private void stall() throws CoreExecutorException {
        try {
            Thread.sleep(1 + random.nextInt(PATIENCE_MILLIS));
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new CoreExecutorException(new CoreExecutorError.Cancelled(), cancelled);
        }
    }

    @Override
    public void cancelAfterBoundary(String reason) {}

    @Override
    public void stopRuntimeExecutor(String reason) {}
}
