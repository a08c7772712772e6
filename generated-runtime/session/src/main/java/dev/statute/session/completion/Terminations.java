package dev.statute.session.completion;

import dev.statute.session.types.FailureCause;
import dev.statute.session.types.SessionEnding;
import dev.statute.session.types.TurnOutcome;

/** How it is said that something befell a session. */
final class Terminations {
    private Terminations() {}

    static CompletionOutcome outcome(SessionEnding ending) {
        String reason = reason(ending);
        return new CompletionOutcome.RuntimeTerminated(
                reason, new CompletionError(FailureCause.RUNTIME_TURN, TurnOutcome.FAILED, reason, false));
    }

    private static String reason(SessionEnding ending) {
        return switch (ending) {
            case STOPPED -> "runtime stopped";
            case RESET -> "runtime reset";
            case DESTROYED -> "runtime destroyed";
            case UNREGISTERED -> "runtime session unregistered";
            case RETIRED_WITHOUT_LOOP -> "retired without runtime loop";
            case RECYCLED -> "recycled input no longer pending";
            case RECOVERED -> "recovered input no longer pending";
            case LOOP_EXITED -> "runtime loop exited";
        };
    }
}
