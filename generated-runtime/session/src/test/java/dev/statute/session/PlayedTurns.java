package dev.statute.session;

import static dev.statute.session.Samples.inputId;
import static dev.statute.session.Samples.runId;
import static dev.statute.session.loop.ScriptedExecutor.ended;
import static dev.statute.session.loop.ScriptedExecutor.receipt;

import dev.statute.session.SessionPlan.Turn;
import dev.statute.session.loop.ScriptedExecutor;
import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.run.CoreExecutorError;
import dev.statute.session.run.CoreExecutorException;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.run.RunResult;
import dev.statute.session.types.FailureCause;
import dev.statute.session.types.InputId;
import dev.statute.session.types.RunId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What runs do, whoever does them. Safe for use by several threads. */
final class PlayedTurns {
    /** What a broken executor throws. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken() {
            super("the executor is broken");
        }
    }

    private final Deque<Turn> left;
    private final Set<RunId> runs = new HashSet<>();
    private final Runnable stall;

    /**
     * @param turns what runs do, in order; then they succeed
     * @param stall what a run waits for that stalls
     */
    PlayedTurns(List<Turn> turns, Runnable stall) {
        this.left = new ArrayDeque<>(turns);
        this.stall = stall;
    }

    /** All runs that there were. */
    synchronized Set<RunId> runs() {
        return Set.copyOf(runs);
    }

    private synchronized Turn next(RunId run) {
        runs.add(run);
        return left.isEmpty() ? Turn.SUCCEED : left.remove();
    }

    /** Does the next run of a session. */
    CoreApplyOutput take(PlayedSession session, RunId run, RunPrimitive primitive) throws CoreExecutorException {
        session.runs(primitive.contributingInputIds());
        try {
            return take(run, primitive);
        } finally {
            session.ran(primitive.contributingInputIds());
        }
    }

    private CoreApplyOutput take(RunId run, RunPrimitive primitive) throws CoreExecutorException {
        return switch (next(run)) {
            case SUCCEED -> done(run, primitive);
            case NO_RESULT -> ended(run, primitive, new CoreApplyTerminal.NoResult());
            case FAIL ->
                throw new CoreExecutorException(
                        new CoreExecutorError.ApplyFailed(FailureCause.HOOK_DENIED, "the model is gone"));
            case CANCELLED -> throw new CoreExecutorException(new CoreExecutorError.Cancelled());
            case THROW -> throw new Broken();
            case OTHER_RUN -> ended(runId(0), primitive, new CoreApplyTerminal.NoResult());
            case OTHER_INPUTS -> foreign(run, primitive);
            case STALL -> {
                stall.run();
                yield done(run, primitive);
            }
        };
    }

    private static CoreApplyOutput done(RunId run, RunPrimitive primitive) {
        return ended(run, primitive, new CoreApplyTerminal.Result(RunResult.ofText("done")));
    }

    private static CoreApplyOutput foreign(RunId run, RunPrimitive primitive) {
        RunBoundaryReceiptDraft own = receipt(run, primitive);
        List<InputId> others = List.of(inputId(0));
        return new CoreApplyOutput(
                new RunBoundaryReceiptDraft(run, own.boundary(), others, own.conversationDigest(), own.messageCount()),
                Optional.empty(),
                new CoreApplyTerminal.NoResult());
    }

    /** An executor that does runs of a session in its loop. */
    ScriptedExecutor executor(PlayedSession session) {
        return ScriptedExecutor.doing((run, primitive) -> {
            session.loopRuns(true);
            try {
                return take(session, run, primitive);
            } finally {
                session.loopRuns(false);
            }
        });
    }
}
