package dev.statute.session.handle;

import dev.statute.session.machine.Turn;
import dev.statute.session.types.InputKind;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.RunId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The turn of a session: where its run stands, from its beginning to its end. Each method tells the machine one thing and gives
 * back what is to be done, in order. {@link Turn} tells what each of them means.
 *
 * <p>The turn of a session is begun by whoever runs it, its loop or a submitter's run, and is ended when the executor, or the
 * submitter, comes back: what he has not told by then is told for him. So he may report nothing, some of it, or all. If his turn
 * has failed or was cancelled, so has his run, whatever he says.
 *
 * <p>Safe for use by several threads. What the machine does not take throws a {@link HandleRefusedException}, and nothing
 * changes; so does whatever is said of another run than the one under way.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class TurnStateHandle {
    private final HandleAuthority<Turn.State, Turn.Input, Turn.Effect> authority;

    /**
     * @param authority owns the turn
     */
    public TurnStateHandle(HandleAuthority<Turn.State, Turn.Input, Turn.Effect> authority) {
        this.authority = Objects.requireNonNull(authority, "authority");
    }

    /** The turn of nobody's session. */
    public static TurnStateHandle ephemeral() {
        return new TurnStateHandle(HandleAuthority.ephemeral(TurnStateHandle::decide, Turn.initial()));
    }

    /** What the machine decides, for whoever makes an authority of it. */
    public static Decision<Turn.State, Turn.Effect> decide(Turn.State state, Turn.Input input) {
        return Turn.apply(state, input)
                .fold(
                        accepted -> Decision.accepted(accepted.after(), accepted.effects()),
                        rejected -> Decision.rejected(
                                rejected.phase(),
                                rejected.input(),
                                rejected.reason(),
                                rejected.guard(),
                                rejected.payload()),
                        ignored -> Decision.ignored(ignored.why()));
    }

    /** A run begins in which the model acts on the conversation. */
    public List<Turn.Effect> startConversationRun(RunId run) {
        return authority.apply(new Turn.Input.StartConversationRun(run));
    }

    /** A run begins that adds to the conversation. */
    public List<Turn.Effect> startImmediateAppend(RunId run) {
        return authority.apply(new Turn.Input.StartImmediateAppend(run));
    }

    /** A run begins that adds to the context. */
    public List<Turn.Effect> startImmediateContext(RunId run) {
        return authority.apply(new Turn.Input.StartImmediateContext(run));
    }

    /**
     * The conversation holds what the run has brought.
     *
     * @param run the run
     * @param shape what was applied
     * @param vision whether the model can see images
     * @param imageToolResults whether tools may answer with images
     */
    public List<Turn.Effect> primitiveApplied(RunId run, InputKind shape, boolean vision, boolean imageToolResults) {
        return authority.apply(new Turn.Input.PrimitiveApplied(run, shape, vision, imageToolResults));
    }

    /**
     * The model calls tools.
     *
     * @param run the run
     * @param tools how many; at least 1
     */
    public List<Turn.Effect> llmReturnedToolCalls(RunId run, int tools) {
        return authority.apply(new Turn.Input.LlmReturnedToolCalls(run, tools));
    }

    /** The model has answered. */
    public List<Turn.Effect> llmReturnedTerminal(RunId run) {
        return authority.apply(new Turn.Input.LlmReturnedTerminal(run));
    }

    /**
     * The tools are at work.
     *
     * @param run the run
     * @param operations the operations that the tools are
     * @param barrier those of them that the run cannot go on without
     */
    public List<Turn.Effect> registerPendingOps(RunId run, List<OperationId> operations, List<OperationId> barrier) {
        return authority.apply(new Turn.Input.RegisterPendingOps(run, operations, barrier));
    }

    /**
     * What the run cannot go on without has ended.
     *
     * @param run the run
     * @param operations the barrier, in any order
     */
    public List<Turn.Effect> opsBarrierSatisfied(RunId run, List<OperationId> operations) {
        return authority.apply(new Turn.Input.OpsBarrierSatisfied(run, operations));
    }

    /** The tools have answered. */
    public List<Turn.Effect> toolCallsResolved(RunId run) {
        return authority.apply(new Turn.Input.ToolCallsResolved(run));
    }

    /** There is more to do. */
    public List<Turn.Effect> boundaryContinue(RunId run) {
        return authority.apply(new Turn.Input.BoundaryContinue(run));
    }

    /** There is nothing more to do. */
    public List<Turn.Effect> boundaryComplete(RunId run) {
        return authority.apply(new Turn.Input.BoundaryComplete(run));
    }

    /**
     * An answer of a certain form is wanted.
     *
     * @param run the run
     * @param maxRetries so many answers that do not have the form end the run
     */
    public List<Turn.Effect> enterExtraction(RunId run, int maxRetries) {
        return authority.apply(new Turn.Input.EnterExtraction(run, maxRetries));
    }

    /** The model is asked for an answer of that form. */
    public List<Turn.Effect> extractionStart(RunId run) {
        return authority.apply(new Turn.Input.ExtractionStart(run));
    }

    /** The answer has the form. */
    public List<Turn.Effect> extractionValidationPassed(RunId run) {
        return authority.apply(new Turn.Input.ExtractionValidationPassed(run));
    }

    /** The answer does not have the form. */
    public List<Turn.Effect> extractionValidationFailed(RunId run) {
        return authority.apply(new Turn.Input.ExtractionValidationFailed(run));
    }

    /** Something failed that may be tried again. */
    public List<Turn.Effect> recoverableFailure(RunId run) {
        return authority.apply(new Turn.Input.RecoverableFailure(run));
    }

    /** Something failed for good. */
    public List<Turn.Effect> fatalFailure(RunId run) {
        return authority.apply(new Turn.Input.FatalFailure(run));
    }

    /** It shall be tried again. */
    public List<Turn.Effect> retryRequested(RunId run) {
        return authority.apply(new Turn.Input.RetryRequested(run));
    }

    /** The run shall end at once. */
    public List<Turn.Effect> cancelNow(RunId run) {
        return authority.apply(new Turn.Input.CancelNow(run));
    }

    /** The run shall end at its next boundary. */
    public List<Turn.Effect> cancelAfterBoundary(RunId run) {
        return authority.apply(new Turn.Input.CancelAfterBoundary(run));
    }

    /** What the cancelled run did has come to its end. */
    public List<Turn.Effect> cancellationObserved(RunId run) {
        return authority.apply(new Turn.Input.CancellationObserved(run));
    }

    /** Whatever goes on is over, be there a run or not. */
    public List<Turn.Effect> forceCancelNoRun() {
        return authority.apply(Turn.Input.ForceCancelNoRun.INSTANCE);
    }

    /** The run has taken as many turns as it may. */
    public List<Turn.Effect> turnLimitReached(RunId run) {
        return authority.apply(new Turn.Input.TurnLimitReached(run));
    }

    /** The budget is used up. */
    public List<Turn.Effect> budgetExhausted(RunId run) {
        return authority.apply(new Turn.Input.BudgetExhausted(run));
    }

    /** The time is up. */
    public List<Turn.Effect> timeBudgetExceeded(RunId run) {
        return authority.apply(new Turn.Input.TimeBudgetExceeded(run));
    }

    /**
     * Everybody knows that the run is over.
     *
     * @param run the run that is over; empty if there was none
     */
    public List<Turn.Effect> acknowledgeTerminal(Optional<RunId> run) {
        return authority.apply(new Turn.Input.AcknowledgeTerminal(run));
    }

    /** Where the turn stands. Waits for nobody. */
    public Turn.Snapshot snapshot() {
        return Turn.snapshot(authority.state());
    }
}
