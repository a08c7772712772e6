package dev.statute.session.loop;

import dev.statute.session.completion.TakenWaiters;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.driver.StagedBatch;
import dev.statute.session.event.RunLifecycleEvent;
import dev.statute.session.policy.BatchEndRule;
import dev.statute.session.policy.TurnStartRule;
import dev.statute.session.policy.UnrecordedRule;
import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.types.BatchAftermath;
import dev.statute.session.types.BatchEnd;
import dev.statute.session.types.InputId;
import dev.statute.session.types.InputKind;
import dev.statute.session.types.LoopNext;
import dev.statute.session.types.RunId;
import dev.statute.session.types.RunRecord;
import java.util.List;
import java.util.Optional;

/** One batch and its run: what is recorded of it, and what those are told who wait for its inputs. */
final class BatchRun {
    private final SessionCore core;
    private final GuardedExecutor executor;
    private final RunId run;
    private final List<InputId> inputs;

    BatchRun(SessionCore core, GuardedExecutor executor, RunId run, List<InputId> inputs) {
        this.core = core;
        this.executor = executor;
        this.run = run;
        this.inputs = inputs;
    }

    /** Begins the turn of the run, whose inputs are staged. Within the command that has staged them. */
    void begin(StagedBatch staged, RunPrimitive primitive) {
        core.turn().begin(run, primitive, shape(staged));
        core.tell(new RunLifecycleEvent.Started(run));
    }

    /** The same, but nothing will be applied, so nobody knows what the run would bring. */
    void beginInVain(StagedBatch staged) {
        core.turn().begin(run, TurnStartRule.decide(staged.boundary(), false, false), shape(staged));
        core.tell(new RunLifecycleEvent.Started(run));
    }

    private static InputKind shape(StagedBatch staged) {
        return staged.members().get(0).input().kind();
    }

    /**
     * Ends the batch: records it, tells those who wait, and says how the loop goes on.
     *
     * <p>Those who wait are taken in the step that records the end, so that nobody else tells them something; they are told
     * when the executor has taken note of what was stored.
     */
    LoopNext end(RunReport report) {
        Recorded recorded = core.command(() -> record(report));
        RunReport last = noted(recorded);
        BatchAftermath aftermath = BatchEndRule.decide(last.ended(), recorded.othersQueued());
        last.evidence(recorded.retryable()).tell(last.told(aftermath), recorded.waiters());
        return aftermath.nextStep();
    }

    /**
     * What was recorded.
     *
     * @param report how the batch ended, with what came of recording it
     * @param othersQueued whether inputs are queued that are not of the batch
     * @param retryable whether inputs of the batch wait again
     * @param waiters those who wait for its inputs
     */
    private record Recorded(RunReport report, boolean othersQueued, boolean retryable, TakenWaiters waiters) {}

    private Recorded record(RunReport reported) {
        boolean othersQueued = core.driver().view().ingress().othersQueued(inputs);
        RunReport report = recorded(reported, othersQueued);
        if (BatchEndRule.decide(report.ended(), othersQueued).nextStep() == LoopNext.BEHIND_OTHERS) {
            core.driver().resequence(inputs);
        }
        return new Recorded(
                report, othersQueued, retryable(), core.completions().take(inputs));
    }

    private RunReport recorded(RunReport report, boolean othersQueued) {
        RunRecord wanted = BatchEndRule.decide(report.ended(), othersQueued).recorded();
        return switch (wanted) {
            // The run never began, so there is no turn either.
            case NOTHING -> report;
            case COMPLETED, FAILED, CANCELLED -> {
                RunTurn.Ended ended = core.turn()
                        .end(run, wanted)
                        .orElseThrow(() -> new IllegalStateException("The turn is not the one of its run."));
                RunReport judged = report.judged(Optional.of(ended.outcome()));
                yield stored(
                        judged,
                        BatchEndRule.decide(judged.ended(), othersQueued).recorded(),
                        ended);
            }
        };
    }

    private RunReport stored(RunReport report, RunRecord record, RunTurn.Ended ended) {
        try {
            switch (record) {
                case COMPLETED -> complete(report.output().orElseThrow(), ended.boundarySequence());
                case FAILED -> fail(report);
                case CANCELLED -> cancel();
                case NOTHING -> {
                    // Nothing that has a turn ends so.
                }
            }
            return report;
        } catch (RuntimeDriverException failure) {
            return report.spoiled(UnrecordedRule.decide(record), failure);
        }
    }

    private void complete(CoreApplyOutput output, long boundarySequence) {
        core.driver().commitRun(output.receipt(), boundarySequence, output.sessionSnapshot());
        core.tell(new RunLifecycleEvent.Completed(run));
    }

    private void fail(RunReport report) {
        core.driver().runFailed(run);
        core.tell(new RunLifecycleEvent.Failed(run, report.failure(retryable())));
    }

    private void cancel() {
        core.driver().runCancelled(run);
        core.tell(new RunLifecycleEvent.Cancelled(run));
    }

    /** Tells the executor what was stored, if a run was. */
    private RunReport noted(Recorded recorded) {
        RunReport report = recorded.report();
        return switch (BatchEndRule.decide(report.ended(), recorded.othersQueued())
                .recorded()) {
            case COMPLETED ->
                report.output()
                        .flatMap(CoreApplyOutput::sessionSnapshot)
                        .flatMap(executor::checkpoint)
                        .map(failure -> report.spoiled(BatchEnd.CHECKPOINT_FAILED, failure))
                        .orElse(report);
            case FAILED, CANCELLED, NOTHING -> report;
        };
    }

    private boolean retryable() {
        return !core.driver().view().ingress().stillQueued(inputs).isEmpty();
    }
}
