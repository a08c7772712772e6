package dev.statute.session;

import dev.statute.session.driver.DestroyReport;
import dev.statute.session.driver.RecoveryReport;
import dev.statute.session.driver.RecycleReport;
import dev.statute.session.driver.ResetReport;
import dev.statute.session.driver.RetireReport;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.SessionLoop;
import dev.statute.session.policy.RetireFollowUpRule;
import dev.statute.session.types.AbandonReason;
import dev.statute.session.types.SessionEnding;

/** Ends sessions, or begins them anew. Those who wait hear from the driver of what it gave up, and from here of the rest. */
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
        return table.exclusively(session, entry -> {
            RecycleReport report = entry.driver().recycle();
            goOn(entry, SessionEnding.RECYCLED);
            return report;
        });
    }

    RecoveryReport recover(SessionId session) {
        return table.exclusively(session, entry -> {
            RecoveryReport report = entry.driver().recover();
            goOn(entry, SessionEnding.RECOVERED);
            return report;
        });
    }

    DestroyReport destroy(SessionId session) {
        return table.exclusively(session, entry -> {
            DestroyReport report = entry.driver().destroy();
            entry.liveLoop().ifPresent(loop -> loop.close(SessionEnding.DESTROYED));
            return report;
        });
    }

    private static RetireReport retire(SessionEntry entry) {
        RetireReport report = entry.driver().retire();
        return switch (RetireFollowUpRule.decide(
                report.inputsPendingDrain() > 0, entry.liveLoop().isPresent())) {
            case NOTHING -> report;
            case WAKE_LOOP -> {
                entry.liveLoop().ifPresent(SessionLoop::wake);
                yield report;
            }
            case ABANDON_QUEUED -> {
                // Those who wait hear why before they hear that their inputs were given up.
                entry.core().terminateWaiters(SessionEnding.RETIRED_WITHOUT_LOOP);
                int abandoned = entry.driver().abandonPending(new AbandonReason.Retired());
                yield new RetireReport(report.inputsAbandoned() + abandoned, 0);
            }
        };
    }

    /** What the session keeps is waited for, and done. */
    private static void goOn(SessionEntry entry, SessionEnding ending) {
        entry.core().terminateWaiters(ending);
        entry.liveLoop().ifPresent(SessionLoop::wake);
    }
}
