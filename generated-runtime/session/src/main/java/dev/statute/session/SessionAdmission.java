package dev.statute.session;

import dev.statute.session.driver.AcceptOutcome;
import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.Input;
import dev.statute.session.input.SessionId;
import dev.statute.session.policy.AcceptFormRule;
import dev.statute.session.types.AcceptForm;
import dev.statute.session.types.AcceptReply;

/** Submits inputs. */
final class SessionAdmission {
    private final SessionTable table;

    SessionAdmission(SessionTable table) {
        this.table = table;
    }

    AcceptOutcome accept(SessionId session, Input input, AcceptForm form) {
        return table.exclusively(session, entry -> admit(entry, input, form));
    }

    private static AcceptOutcome admit(SessionEntry entry, Input input, AcceptForm form) {
        AcceptOutcome outcome = entry.driver().accept(input);
        AcceptReply reply = AcceptFormRule.decide(form, outcome.result());
        switch (reply.signal()) {
            case DELIVER -> entry.deliver(entry.driver().takePostAdmissionSignal());
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

    private static String reason(AcceptOutcome outcome) {
        if (outcome instanceof AcceptOutcome.Rejected rejected) {
            return rejected.reason().detail();
        }
        return "Running an input oneself does not support deduplicated admission: " + outcome;
    }
}
