package dev.statute.session.completion;

import dev.statute.session.run.RunResult;
import dev.statute.session.types.CompletionClass;
import dev.statute.session.value.JsonText;
import java.util.Objects;
import org.apiguardian.api.API;

/** What became of an input, for those who wait for it. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface CompletionOutcome {

    /** Which of the outcomes this is, as the table of completions calls it. */
    CompletionClass completionClass();

    /**
     * Its run is done and stored.
     *
     * @param result what the agent says
     */
    record Completed(RunResult result) implements CompletionOutcome {
        /** Refuses null. */
        public Completed {
            Objects.requireNonNull(result, "result");
        }

        @Override
        public CompletionClass completionClass() {
            return CompletionClass.COMPLETED;
        }
    }

    /** Its run is done and stored, and there is nothing to tell. */
    record CompletedWithoutResult() implements CompletionOutcome {
        @Override
        public CompletionClass completionClass() {
            return CompletionClass.COMPLETED_WITHOUT_RESULT;
        }
    }

    /**
     * Its run is stored and waits for a tool that somebody else runs.
     *
     * @param toolName which tool
     * @param arguments its arguments
     */
    record CallbackPending(String toolName, JsonText arguments) implements CompletionOutcome {
        /** Refuses null. */
        public CallbackPending {
            Objects.requireNonNull(toolName, "toolName");
            Objects.requireNonNull(arguments, "arguments");
        }

        @Override
        public CompletionClass completionClass() {
            return CompletionClass.CALLBACK_PENDING;
        }
    }

    /** Its run was cancelled. The input may be waiting for another one. */
    record Cancelled() implements CompletionOutcome {
        @Override
        public CompletionClass completionClass() {
            return CompletionClass.CANCELLED;
        }
    }

    /**
     * Its run never began.
     *
     * @param reason why, in words
     * @param error what is known of it
     */
    record Abandoned(String reason, CompletionError error) implements CompletionOutcome {
        /** Refuses null. */
        public Abandoned {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(error, "error");
        }

        @Override
        public CompletionClass completionClass() {
            return CompletionClass.ABANDONED;
        }
    }

    /**
     * Its run failed. The input may be waiting for another one, which the error tells.
     *
     * @param reason why, in words
     * @param error what is known of it
     */
    record AbandonedWithError(String reason, CompletionError error) implements CompletionOutcome {
        /** Refuses null. */
        public AbandonedWithError {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(error, "error");
        }

        @Override
        public CompletionClass completionClass() {
            return CompletionClass.ABANDONED_WITH_ERROR;
        }
    }

    /**
     * Its run had a result that could not be stored. It is not told, since it may not last.
     *
     * @param error what went wrong
     */
    record CompletedWithFinalizationFailure(CompletionError error) implements CompletionOutcome {
        /** Refuses null. */
        public CompletedWithFinalizationFailure {
            Objects.requireNonNull(error, "error");
        }

        @Override
        public CompletionClass completionClass() {
            return CompletionClass.COMPLETED_WITH_FINALIZATION_FAILURE;
        }
    }

    /**
     * Something befell the session before the input was done.
     *
     * @param reason what, in words
     * @param error the same for programs
     */
    record RuntimeTerminated(String reason, CompletionError error) implements CompletionOutcome {
        /** Refuses null. */
        public RuntimeTerminated {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(error, "error");
        }

        @Override
        public CompletionClass completionClass() {
            return CompletionClass.RUNTIME_TERMINATED;
        }
    }
}
