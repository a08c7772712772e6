package dev.statute.session;

import dev.statute.session.completion.CompletionHandle;
import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.Input;
import dev.statute.session.input.SessionId;
import dev.statute.session.ledger.InputState;
import dev.statute.session.policy.AcceptFormRule;
import dev.statute.session.policy.CompletionHandleRule;
import dev.statute.session.types.AcceptForm;
import dev.statute.session.types.AcceptReply;
import dev.statute.session.types.InputId;
import java.util.Optional;

/** Submits inputs. */
final class SessionAdmission {
    private final SessionTable table;

    SessionAdmission(SessionTable table) {
        this.table = table;
    }

    AcceptOutcome accept(SessionId session, Input input, AcceptForm form) {
        return table.exclusively(session, entry -> admit(entry, input, form));
    }

    AcceptedInput acceptWithCompletion(SessionId session, Input input) {
        return table.exclusively(session, entry -> admitWaiting(entry, input));
    }

    /**
     * Whoever waits is registered before the loop is woken, so nothing can be over before he waits for it. Within a command
     * only.
     */
    static AcceptedInput admitWaiting(SessionEntry entry, Input input) {
        AcceptOutcome outcome = admit(entry, input, AcceptForm.WITH_COMPLETION);
        return new AcceptedInput(outcome, handle(entry, outcome));
    }

    /** Within a command only: the loop hears of the signal after that. */
    static AcceptOutcome admit(SessionEntry entry, Input input, AcceptForm form) {
        AcceptOutcome outcome = entry.driver().accept(input);
        AcceptReply reply = AcceptFormRule.decide(form, outcome.result());
        switch (reply.signal()) {
            case DELIVER -> SignalDelivery.deliver(entry, entry.driver().takePostAdmissionSignal());
            case DISCARD -> entry.driver().takePostAdmissionSignal();
            case LEAVE -> {
                // Nothing was admitted.
            }
        }
        return switch (reply.answer()) {
            case OUTCOME -> outcome;
            case VALIDATION_FAILED -> throw RuntimeDriverException.validationFailed(reason(outcome));
        };
    }

    private static Optional<CompletionHandle> handle(SessionEntry entry, AcceptOutcome outcome) {
        Optional<InputId> standing = standing(outcome);
        Optional<InputState> known = standing.flatMap(entry.driver()::inputState);
        return switch (CompletionHandleRule.decide(outcome.result(), known.map(InputState::phase))) {
            case OF_INPUT, OF_EXISTING -> standing.map(entry.core().completions()::register);
            case NO_HANDLE -> Optional.empty();
            case VALIDATION_FAILED -> throw RuntimeDriverException.validationFailed(reason(outcome));
        };
    }

    /** The input that stands for what was submitted. */
    private static Optional<InputId> standing(AcceptOutcome outcome) {
        if (outcome instanceof AcceptOutcome.Accepted accepted) {
            return Optional.of(accepted.inputId());
        }
        return outcome instanceof AcceptOutcome.Deduplicated repeated
                ? Optional.of(repeated.existingId())
                : Optional.empty();
    }

    private static String reason(AcceptOutcome outcome) {
        if (outcome instanceof AcceptOutcome.Rejected rejected) {
            return rejected.reason().detail();
        }
        return standing(outcome)
                .map(SessionAdmission::alreadySubmitted)
                .orElseGet(() -> "The input became " + outcome + ".");
    }

    /** That an input cannot be run by its submitter, as another one stands for it. */
    static String alreadySubmitted(InputId existing) {
        return "Running an input oneself does not support deduplicated admission: the input " + existing.value()
                + " stands for it.";
    }
}
