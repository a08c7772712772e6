package dev.statute.session;

import dev.statute.session.driver.DestroyReport;
import dev.statute.session.driver.RecoveryReport;
import dev.statute.session.driver.RecycleReport;
import dev.statute.session.driver.ResetReport;
import dev.statute.session.driver.RetireReport;
import dev.statute.session.input.SessionId;
import dev.statute.session.policy.RetireFollowUpRule;
import dev.statute.session.types.AbandonReason;

/** Ends sessions, or begins them anew. */
final class SessionEndOfLife {
    private final SessionTable table;

    SessionEndOfLife(SessionTable table) {
        this.table = table;
    }

    RetireReport retire(SessionId session) {
        return table.exclusively(session, SessionEndOfLife::retire);
    }

    ResetReport reset(SessionId session) {
        return table.exclusively(session, entry -> entry.driver().reset());
    }

    RecycleReport recycle(SessionId session) {
        return table.exclusively(session, entry -> entry.driver().recycle());
    }

    RecoveryReport recover(SessionId session) {
        return table.exclusively(session, entry -> entry.driver().recover());
    }

    DestroyReport destroy(SessionId session) {
        return table.exclusively(session, entry -> entry.driver().destroy());
    }

    private static RetireReport retire(SessionEntry entry) {
        RetireReport report = entry.driver().retire();
        return switch (RetireFollowUpRule.decide(report.inputsPendingDrain() > 0, entry.isLive())) {
            case NOTHING -> report;
            case WAKE_LOOP -> {
                entry.wake();
                yield report;
            }
            case ABANDON_QUEUED -> {
                int abandoned = entry.driver().abandonPending(new AbandonReason.Retired());
                yield new RetireReport(report.inputsAbandoned() + abandoned, 0);
            }
        };
    }
}
