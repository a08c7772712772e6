package dev.statute.session.loop;

import dev.statute.session.completion.TakenWaiters;
import dev.statute.session.driver.RuntimeDriver;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.driver.StagedBatch;
import dev.statute.session.event.RunLifecycleEvent;
import dev.statute.session.policy.BatchEndRule;
import dev.statute.session.policy.CompletionRule;
import dev.statute.session.policy.UnrecordedRule;
import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.types.BatchAftermath;
import dev.statute.session.types.BatchEnd;
import dev.statute.session.types.CompletionClass;
import dev.statute.session.types.InputId;
import dev.statute.session.types.InputKind;
import dev.statute.session.types.LoopNext;
import dev.statute.session.types.PrimitiveKind;
import dev.statute.session.types.RunId;
import java.util.List;
import java.util.Optional;

/** One batch and its run: what is recorded of it, and what those are told who wait for its inputs. */
final class BatchRun {
    private final SessionCore core;
    private final GuardedExecutor executor;
    private final RunTurn turn;
    private final RunId run;
    private final List<InputId> inputs;
    private Optional<InputKind> shape = Optional.empty();

    BatchRun(SessionCore core, GuardedExecutor executor, RunTurn turn, RunId run, List<InputId> inputs) {
        this.core = core;
        this.executor = executor;
        this.turn = turn;
        this.run = run;
        this.inputs = inputs;
    }

    /** Begins the turn of the run, whose inputs are staged. Within the command that has staged them. */
    void begin(StagedBatch staged, PrimitiveKind kind) {
        shape = Optional.of(staged.members().get(0).input().kind());
        turn.begin(run, kind, new Recording(Optional.empty()));
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
        CompletionClass told = aftermath
                .outcome()
                .orElseGet(() -> CompletionRule.decide(aftermath.finalization(), true, last.observation()));
        last.evidence(recorded.retryable()).tell(told, recorded.waiters());
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

    private Recorded record(RunReport report) {
        boolean othersQueued = core.driver().view().ingress().othersQueued(inputs);
        RunReport recorded = recorded(report, BatchEndRule.decide(report.ended(), othersQueued));
        if (BatchEndRule.decide(recorded.ended(), othersQueued).nextStep() == LoopNext.BEHIND_OTHERS) {
            core.driver().resequence(inputs);
        }
        return new Recorded(
                recorded, othersQueued, retryable(), core.completions().take(inputs));
    }

    private RunReport recorded(RunReport report, BatchAftermath aftermath) {
        Recording recording = new Recording(Optional.of(report));
        try {
            switch (aftermath.recorded()) {
                case COMPLETED -> turn.done(run, shape.orElseThrow(), recording);
                case FAILED -> turn.failed(run, recording);
                case CANCELLED -> turn.cancelled(run, recording);
                case NOTHING -> {
                    // The run never began, so there is no turn either.
                }
            }
            return report;
        } catch (RuntimeDriverException failure) {
            return report.spoiled(UnrecordedRule.decide(aftermath.recorded()), failure);
        }
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

    /** Does to the session what the turn does to the run. */
    private final class Recording implements RunTurn.Outcome {
        private final RuntimeDriver driver = core.driver();
        private final Optional<RunReport> report;

        Recording(Optional<RunReport> report) {
            this.report = report;
        }

        @Override
        public void started() {
            core.tell(new RunLifecycleEvent.Started(run));
        }

        @Override
        public void completed(long boundarySequence) {
            CoreApplyOutput output = report.orElseThrow().output().orElseThrow();
            driver.commitRun(output.receipt().numbered(boundarySequence), output.sessionSnapshot());
            core.tell(new RunLifecycleEvent.Completed(run));
        }

        @Override
        public void failed() {
            driver.runFailed(run);
            core.tell(new RunLifecycleEvent.Failed(run, report.orElseThrow().failure(retryable())));
        }

        @Override
        public void cancelled() {
            driver.runCancelled(run);
            core.tell(new RunLifecycleEvent.Cancelled(run));
        }
    }
}
