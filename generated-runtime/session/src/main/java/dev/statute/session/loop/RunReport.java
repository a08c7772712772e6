package dev.statute.session.loop;

import dev.statute.session.completion.CompletionError;
import dev.statute.session.completion.CompletionEvidence;
import dev.statute.session.policy.CompletionRule;
import dev.statute.session.policy.ExecutorErrorRule;
import dev.statute.session.policy.TurnVerdictRule;
import dev.statute.session.run.CoreApplyOutput;
import dev.statute.session.run.CoreApplyTerminal;
import dev.statute.session.run.CoreExecutorError;
import dev.statute.session.run.RunFailure;
import dev.statute.session.types.BatchAftermath;
import dev.statute.session.types.BatchEnd;
import dev.statute.session.types.CompletionClass;
import dev.statute.session.types.ExecutorErrorKind;
import dev.statute.session.types.ExecutorErrorMeaning;
import dev.statute.session.types.FailureCause;
import dev.statute.session.types.TerminalObservation;
import dev.statute.session.types.TurnOutcome;
import java.util.Optional;

/**
 * How a batch ended, as far as it is known.
 *
 * @param ended how
 * @param output what the executor has done, if it says that it is done
 * @param problem what went wrong, if something did
 */
record RunReport(BatchEnd ended, Optional<CoreApplyOutput> output, Optional<Problem> problem) {

    /** Something that went wrong: why, and what. */
    record Problem(FailureCause cause, String message) {}

    static RunReport done(CoreApplyOutput output) {
        return new RunReport(BatchEnd.COMMITTED, Optional.of(output), Optional.empty());
    }

    static RunReport failed(CoreExecutorError error) {
        return failed(error.kind(), error.cause(), error.display());
    }

    static RunReport threw(Throwable thrown) {
        return failed(ExecutorErrorKind.THREW, "Internal error: " + thrown);
    }

    static RunReport notHydrated(RuntimeException failure) {
        return failed(ExecutorErrorKind.NOT_HYDRATED, String.valueOf(failure.getMessage()));
    }

    private static RunReport failed(ExecutorErrorKind kind, String message) {
        return failed(kind, ExecutorErrorRule.decide(kind).cause().orElse(FailureCause.UNKNOWN), message);
    }

    private static RunReport failed(ExecutorErrorKind kind, FailureCause cause, String message) {
        ExecutorErrorMeaning meaning = ExecutorErrorRule.decide(kind);
        return new RunReport(meaning.ends(), Optional.empty(), Optional.of(new Problem(cause, message)));
    }

    static RunReport notPrepared(RuntimeException failure) {
        return new RunReport(BatchEnd.PREPARATION_FAILED, Optional.empty(), problem(FailureCause.UNKNOWN, failure));
    }

    static RunReport rejected(String conflict) {
        return new RunReport(
                BatchEnd.PRIMITIVE_REJECTED,
                Optional.empty(),
                Optional.of(new Problem(FailureCause.PRIMITIVE_REJECTED, conflict)));
    }

    /** The same, but then something else went wrong. */
    RunReport spoiled(BatchEnd instead, Throwable failure) {
        return new RunReport(instead, output, problem(FailureCause.UNKNOWN, failure));
    }

    /**
     * The same, or another end if the turn of the run ended otherwise.
     *
     * @param outcome how the turn ended; empty if it is not the one of the run any more
     */
    RunReport judged(Optional<TurnOutcome> outcome) {
        return switch (TurnVerdictRule.decide(ended, outcome)) {
            case AS_REPORTED -> this;
            case FAILED -> overruled(BatchEnd.RUN_FAILED, outcome.orElseThrow());
            case CANCELLED -> overruled(BatchEnd.RUN_CANCELLED, outcome.orElseThrow());
        };
    }

    /** Another end than the executor says, as the turn of the run ended otherwise. What the run brought does not count. */
    private RunReport overruled(BatchEnd instead, TurnOutcome outcome) {
        Problem known = problem.orElseGet(
                () -> new Problem(FailureCause.RUNTIME_TURN, "the turn ended as " + outcome.specName()));
        return new RunReport(instead, Optional.empty(), Optional.of(known));
    }

    private static Optional<Problem> problem(FailureCause cause, Throwable failure) {
        return Optional.of(new Problem(cause, String.valueOf(failure.getMessage())));
    }

    /** What the executor says of the end of the run. */
    Optional<CoreApplyTerminal> terminal() {
        return output.map(CoreApplyOutput::terminal);
    }

    /** What those are told who wait for the inputs. */
    CompletionClass told(BatchAftermath aftermath) {
        return aftermath
                .outcome()
                .orElseGet(() -> CompletionRule.decide(aftermath.finalization(), true, observation()));
    }

    /** What is seen of the end of the run. */
    private TerminalObservation observation() {
        return terminal().map(CoreApplyTerminal::observation).orElse(TerminalObservation.FAILED);
    }

    /**
     * What went wrong, for observers.
     *
     * @param retryable whether the inputs wait again
     */
    RunFailure failure(boolean retryable) {
        Problem known = problem.orElse(new Problem(FailureCause.UNKNOWN, ended.specName()));
        return new RunFailure(known.cause(), known.message(), retryable);
    }

    /**
     * What is at hand for those who wait.
     *
     * @param retryable whether the inputs wait again
     */
    CompletionEvidence evidence(boolean retryable) {
        return new CompletionEvidence(
                terminal(),
                problem.map(known -> new CompletionEvidence.Failure(
                        prefix() + known.message(),
                        new CompletionError(known.cause(), TurnOutcome.FAILED, known.message(), retryable))));
    }

    private String prefix() {
        return switch (ended) {
            case RUN_FAILED, RUN_CANCELLED -> "apply failed: ";
            case PREPARATION_FAILED -> "runtime batch preparation failed: ";
            case PRIMITIVE_REJECTED -> "runtime primitive rejected: ";
            case FAILURE_NOT_RECORDED -> "runtime failure snapshot failed: ";
            case COMMIT_FAILED -> "runtime commit failed: ";
            case CHECKPOINT_FAILED -> "runtime checkpoint failed: ";
            case COMMITTED -> "";
        };
    }
}
