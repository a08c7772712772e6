package dev.statute.session.run;

import dev.statute.session.policy.ExecutorErrorRule;
import dev.statute.session.types.ExecutorErrorKind;
import dev.statute.session.types.FailureCause;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/** Why an executor could not do what it was asked for. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface CoreExecutorError {

    /** Which of the errors this is. */
    ExecutorErrorKind kind();

    /** What happened, for people. */
    String display();

    /** The cause that the error itself names. */
    default Optional<FailureCause> namedCause() {
        return Optional.empty();
    }

    /** The cause of the failure, as the table of executor errors has it. */
    default FailureCause cause() {
        return ExecutorErrorRule.decide(kind()).cause().or(this::namedCause).orElse(FailureCause.UNKNOWN);
    }

    /**
     * The primitive could not be applied.
     *
     * @param cause why
     * @param message why, in words
     */
    record ApplyFailed(FailureCause cause, String message) implements CoreExecutorError {
        /** Refuses null. */
        public ApplyFailed {
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(message, "message");
        }

        @Override
        public ExecutorErrorKind kind() {
            return ExecutorErrorKind.APPLY_FAILED;
        }

        @Override
        public Optional<FailureCause> namedCause() {
            return Optional.of(cause);
        }

        @Override
        public String display() {
            return "Apply failed: " + message;
        }
    }

    /**
     * The turn ended badly.
     *
     * @param outcome how the turn ended
     * @param namedFailure what kind of failure the turn calls it
     * @param message why, in words
     */
    record TerminalFailure(String outcome, FailureCause namedFailure, String message) implements CoreExecutorError {
        /** Refuses null. */
        public TerminalFailure {
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(namedFailure, "namedFailure");
            Objects.requireNonNull(message, "message");
        }

        @Override
        public ExecutorErrorKind kind() {
            return ExecutorErrorKind.TERMINAL_FAILURE;
        }

        @Override
        public Optional<FailureCause> namedCause() {
            return Optional.of(namedFailure);
        }

        @Override
        public String display() {
            return "Turn ended with " + outcome + ": " + message;
        }
    }

    /**
     * It could not be controlled.
     *
     * @param message why, in words
     */
    record ControlFailed(String message) implements CoreExecutorError {
        /** Refuses null. */
        public ControlFailed {
            Objects.requireNonNull(message, "message");
        }

        @Override
        public ExecutorErrorKind kind() {
            return ExecutorErrorKind.CONTROL_FAILED;
        }

        @Override
        public String display() {
            return "Control failed: " + message;
        }
    }

    /** It has been stopped. */
    record Stopped() implements CoreExecutorError {
        @Override
        public ExecutorErrorKind kind() {
            return ExecutorErrorKind.STOPPED;
        }

        @Override
        public String display() {
            return "Executor is stopped";
        }
    }

    /** The run was cancelled. */
    record Cancelled() implements CoreExecutorError {
        @Override
        public ExecutorErrorKind kind() {
            return ExecutorErrorKind.CANCELLED;
        }

        @Override
        public String display() {
            return "Run was cancelled";
        }
    }

    /**
     * Something is wrong with it.
     *
     * @param message what, in words
     */
    record Internal(String message) implements CoreExecutorError {
        /** Refuses null. */
        public Internal {
            Objects.requireNonNull(message, "message");
        }

        @Override
        public ExecutorErrorKind kind() {
            return ExecutorErrorKind.INTERNAL;
        }

        @Override
        public String display() {
            return "Internal error: " + message;
        }
    }
}
