package dev.statute.session.loop;

import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.driver.StagedBatch;
import dev.statute.session.event.RunLifecycleEvent;
import dev.statute.session.policy.BatchEndRule;
import dev.statute.session.policy.TurnVerdictRule;
import dev.statute.session.policy.UnrecordedRule;
import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.CoreExecutorException;
import dev.statute.session.run.RunBoundaryReceiptDraft;
import dev.statute.session.run.RunPrimitive;
import dev.statute.session.types.BatchAftermath;
import dev.statute.session.types.BatchEnd;
import dev.statute.session.types.CompletionClass;
import dev.statute.session.types.InputId;
import dev.statute.session.types.ReceiptVerdict;
import dev.statute.session.types.RunId;
import dev.statute.session.types.RunRecord;
import dev.statute.session.types.TurnOutcome;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A run that the submitter of its input does himself: what the loop of a session records and tells of its runs, this does for
 * his.
 *
 * <p>Used within commands of the session; what it is may be asked by everybody.
 */
@API(status = API.Status.INTERNAL)
public final class CallerRun {
    private final SessionCore core;
    private final RunId run;
    private final RunPrimitive primitive;

    private CallerRun(SessionCore core, RunId run, RunPrimitive primitive) {
        this.core = core;
        this.run = run;
        this.primitive = primitive;
    }

    /** Begins the turn of a run whose input is staged, in the command that has staged it. */
    public static CallerRun begin(SessionCore core, StagedBatch staged, RunPrimitive primitive) {
        RunId run = staged.runId();
        core.turn().begin(run, primitive, staged.members().get(0).input().kind());
        core.tell(new RunLifecycleEvent.Started(run));
        return new CallerRun(core, run, primitive);
    }

    /** The run. */
    public RunId run() {
        return run;
    }

    /** What is to be done in it. */
    public RunPrimitive primitive() {
        return primitive;
    }

    /**
     * The submitter says that it is done.
     *
     * @throws RuntimeDriverException of the kind {@code VALIDATION_FAILED} if what he has done is of another run, of other
     *     inputs or of another boundary, or the turn of the run has ended otherwise; of the kind {@code INTERNAL} if it could
     *     not be stored. The run goes on.
     */
    public void applied(CoreApplyOutput output) {
        check(output.receipt());
        // If the session has another run by now, its driver says so.
        Optional<RunTurn.Ended> ended = core.turn().end(run, RunRecord.COMPLETED);
        switch (TurnVerdictRule.decide(BatchEnd.COMMITTED, ended.map(RunTurn.Ended::outcome))) {
            case AS_REPORTED -> {
                long boundary = ended.map(RunTurn.Ended::boundarySequence).orElse(0L);
                core.driver().boundaryApplied(output.receipt(), boundary, output.sessionSnapshot());
            }
            case FAILED, CANCELLED ->
                throw RuntimeDriverException.validationFailed("The turn of the run ended as "
                        + ended.map(RunTurn.Ended::outcome).orElseThrow().specName() + ".");
        }
    }

    private void check(RunBoundaryReceiptDraft receipt) {
        ReceiptVerdict verdict = receipt.checkedAgainst(run, primitive);
        switch (verdict) {
            case GOOD -> {
                // It can be recorded.
            }
            case OTHER_RUN, OTHER_INPUTS, OTHER_BOUNDARY ->
                throw RuntimeDriverException.validationFailed(
                        "the receipt was refused: " + verdict.specName() + ". It is " + receipt);
        }
    }

    /**
     * What was applied is all.
     *
     * @throws RuntimeDriverException if that could not be stored; those who wait for the input have been told so
     */
    public void completed(CoreApplyOutput output) {
        RunReport report = RunReport.done(output);
        recorded(report, () -> {
            core.driver().runCompleted(run, inputs());
            core.tell(new RunLifecycleEvent.Completed(run));
        });
    }

    /**
     * The submitter could not do it. What he throws means what it means if the executor of a loop throws it. Nothing is recorded
     * if what was done to the session meanwhile has ended the run, and has told those who waited.
     *
     * @throws RuntimeDriverException if that could not be stored; those who wait for the input have been told so
     */
    public void failed(Throwable failure) {
        ended(
                failure instanceof CoreExecutorException told
                        ? RunReport.failed(told.error())
                        : RunReport.threw(failure));
    }

    /** Nobody could tell him what is to be done. Throws what {@link #failed} throws. */
    public void notHydrated(RuntimeException failure) {
        ended(RunReport.notHydrated(failure));
    }

    /**
     * It was done as he says, but {@link #applied} has thrown something. Nothing of it is stored, so what is in memory and what is
     * stored agree, and the run has failed as others do. Throws what {@link #failed} throws.
     */
    public void unrecorded(CoreApplyOutput output, RuntimeException failure) {
        ended(RunReport.done(output).spoiled(BatchEnd.RUN_FAILED, failure));
    }

    private void ended(RunReport reported) {
        if (!core.driver().view().control().currentRunId().equals(Optional.of(run))) {
            return;
        }
        Optional<TurnOutcome> outcome =
                core.turn().end(run, aftermath(reported).recorded()).map(RunTurn.Ended::outcome);
        RunReport report = reported.judged(outcome);
        recorded(report, () -> {
            switch (aftermath(report).recorded()) {
                case FAILED -> {
                    core.driver().runFailed(run);
                    core.tell(new RunLifecycleEvent.Failed(run, report.failure(isQueued())));
                }
                case CANCELLED -> {
                    core.driver().runCancelled(run);
                    core.tell(new RunLifecycleEvent.Cancelled(run));
                }
                case COMPLETED, NOTHING -> throw new IllegalStateException("A run does not end so: " + report);
            }
        });
    }

    /** Records how the run ended, and has those told who wait for its input: what was recorded, or that it could not be. */
    private void recorded(RunReport report, Runnable recording) {
        RunRecord record = aftermath(report).recorded();
        try {
            recording.run();
        } catch (RuntimeDriverException failure) {
            tell(report.spoiled(UnrecordedRule.decide(record), failure));
            throw failure;
        }
        tell(report);
    }

    private void tell(RunReport report) {
        CompletionClass told = report.told(aftermath(report));
        report.evidence(isQueued()).tell(told, core.completions().take(inputs()));
    }

    private BatchAftermath aftermath(RunReport report) {
        return BatchEndRule.decide(
                report.ended(), core.driver().view().ingress().othersQueued(inputs()));
    }

    private List<InputId> inputs() {
        return primitive.contributingInputIds();
    }

    private boolean isQueued() {
        return !core.driver().view().ingress().stillQueued(inputs()).isEmpty();
    }
}
