package dev.statute.session.completion;

import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.types.CompletionClass;
import dev.statute.session.types.FailureCause;
import dev.statute.session.types.TerminalOutcome;
import dev.statute.session.types.TurnOutcome;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What is at hand when those who wait are to be told something. The table of completions says what they are told; if that is
 * not what is at hand, they hear that nobody can tell.
 *
 * @param terminal how the executor ended the run, if it did
 * @param failure what went wrong, if something did
 */
@API(status = API.Status.EXPERIMENTAL)
public record CompletionEvidence(Optional<CoreApplyTerminal> terminal, Optional<Failure> failure) {
    /** Refuses null. */
    public CompletionEvidence {
        Objects.requireNonNull(terminal, "terminal");
        Objects.requireNonNull(failure, "failure");
    }

    /**
     * Something that went wrong.
     *
     * @param reason what, in words
     * @param error the same for programs
     */
    public record Failure(String reason, CompletionError error) {
        /** Refuses null. */
        public Failure {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(error, "error");
        }
    }

    /** An input has given way to another one. */
    public static CompletionEvidence inputEnded(TerminalOutcome outcome) {
        String reason = "the input gave way to another one: " + words(outcome);
        CompletionError error = new CompletionError(FailureCause.UNKNOWN, TurnOutcome.CANCELLED, reason, false);
        return new CompletionEvidence(Optional.empty(), Optional.of(new Failure(reason, error)));
    }

    private static String words(TerminalOutcome outcome) {
        if (outcome instanceof TerminalOutcome.Superseded superseded) {
            return "superseded by " + superseded.supersededBy().value();
        }
        return outcome instanceof TerminalOutcome.Coalesced coalesced
                ? "coalesced into " + coalesced.aggregateId().value()
                : outcome.toString();
    }

    /**
     * Tells something to those who wait.
     *
     * @param told what the table says that they are told
     * @param waiters those who wait
     */
    public void tell(CompletionClass told, TakenWaiters waiters) {
        outcome(told)
                .ifPresentOrElse(
                        waiters::resolve,
                        () -> waiters.fail(CompletionWaitException.authorityUnavailable(
                                "They should be told " + told.specName() + ", but what is at hand is " + this + ".")));
    }

    /**
     * What they are told.
     *
     * @return empty if that is not what is at hand
     */
    public Optional<CompletionOutcome> outcome(CompletionClass told) {
        return switch (told) {
            case COMPLETED ->
                endedWith(CoreApplyTerminal.Result.class)
                        .filter(result -> failure.isEmpty())
                        .map(result -> new CompletionOutcome.Completed(result.result()));
            case COMPLETED_WITHOUT_RESULT ->
                endedWith(CoreApplyTerminal.NoResult.class)
                        .<CoreApplyTerminal>map(ended -> ended)
                        .or(() -> endedWith(CoreApplyTerminal.NoPendingBoundary.class))
                        .filter(ended -> failure.isEmpty())
                        .map(ended -> new CompletionOutcome.CompletedWithoutResult());
            case CALLBACK_PENDING ->
                endedWith(CoreApplyTerminal.CallbackPending.class)
                        .filter(pending -> failure.isEmpty())
                        .map(pending -> new CompletionOutcome.CallbackPending(pending.toolName(), pending.arguments()));
            case CANCELLED ->
                failure.filter(known -> terminal.isEmpty()).map(known -> new CompletionOutcome.Cancelled());
            case ABANDONED ->
                failure.filter(known -> terminal.isEmpty())
                        .map(known -> new CompletionOutcome.Abandoned(known.reason(), known.error()));
            case ABANDONED_WITH_ERROR ->
                failure.map(known -> new CompletionOutcome.AbandonedWithError(known.reason(), known.error()));
            case COMPLETED_WITH_FINALIZATION_FAILURE ->
                endedWith(CoreApplyTerminal.Result.class)
                        .flatMap(result -> failure)
                        .map(known -> new CompletionOutcome.CompletedWithFinalizationFailure(known.error()));
            case RUNTIME_TERMINATED ->
                failure.filter(known -> terminal.isEmpty())
                        .map(known -> new CompletionOutcome.RuntimeTerminated(known.reason(), known.error()));
            case UNDECIDED -> Optional.empty();
        };
    }

    private <T extends CoreApplyTerminal> Optional<T> endedWith(Class<T> type) {
        return terminal.filter(type::isInstance).map(type::cast);
    }
}
