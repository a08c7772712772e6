package dev.statute.session.driver;

import dev.statute.session.types.InputId;
import dev.statute.session.types.TerminalOutcome;
import dev.statute.session.types.TerminationCause;
import java.util.Objects;
import org.apiguardian.api.API;

/** What those have to hear who wait for inputs. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface CompletionNotice {

    /**
     * The life of an input is over.
     *
     * @param inputId the input
     * @param outcome how it ended
     */
    record InputEnded(InputId inputId, TerminalOutcome outcome) implements CompletionNotice {
        /** Refuses null. */
        public InputEnded {
            Objects.requireNonNull(inputId, "inputId");
            Objects.requireNonNull(outcome, "outcome");
        }
    }

    /**
     * Nobody who waits for any input gets a result.
     *
     * @param cause why
     */
    record AllTerminated(TerminationCause cause) implements CompletionNotice {
        /** Refuses null. */
        public AllTerminated {
            Objects.requireNonNull(cause, "cause");
        }
    }
}
