package dev.statute.session.run;

import dev.statute.session.types.TerminalObservation;
import dev.statute.session.value.JsonText;
import java.util.Objects;
import org.apiguardian.api.API;

/** How an executor ended the application of a primitive. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface CoreApplyTerminal {

    /** What is seen of the end, for the table that decides what is told about it. */
    TerminalObservation observation();

    /**
     * With a result.
     *
     * @param result for those who wait
     */
    record Result(RunResult result) implements CoreApplyTerminal {
        /** Refuses null. */
        public Result {
            Objects.requireNonNull(result, "result");
        }

        @Override
        public TerminalObservation observation() {
            return TerminalObservation.RUN_RESULT;
        }
    }

    /**
     * It waits for a tool that somebody else runs.
     *
     * @param toolName which tool
     * @param arguments its arguments
     */
    record CallbackPending(String toolName, JsonText arguments) implements CoreApplyTerminal {
        /** Refuses null. */
        public CallbackPending {
            Objects.requireNonNull(toolName, "toolName");
            Objects.requireNonNull(arguments, "arguments");
        }

        @Override
        public TerminalObservation observation() {
            return TerminalObservation.CALLBACK_PENDING;
        }
    }

    /** There was nothing to go on with. */
    record NoPendingBoundary() implements CoreApplyTerminal {
        @Override
        public TerminalObservation observation() {
            return TerminalObservation.NO_PENDING_BOUNDARY;
        }
    }

    /** Without anything to tell. */
    record NoResult() implements CoreApplyTerminal {
        @Override
        public TerminalObservation observation() {
            return TerminalObservation.NO_RESULT;
        }
    }
}
