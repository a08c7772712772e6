package dev.statute.session;

import dev.statute.session.driver.DestroyReport;
import dev.statute.session.driver.RecoveryReport;
import dev.statute.session.driver.RecycleReport;
import dev.statute.session.driver.ResetReport;
import dev.statute.session.driver.RetireReport;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.SessionLoop;
import dev.statute.session.machine.Binding;
import dev.statute.session.machine.Registration;
import dev.statute.session.types.SessionEnding;
import java.util.function.Function;

/** Ends sessions, or begins them anew. Those who wait hear from the driver of what it gave up, and from here of the rest. */
final class SessionEndOfLife {
    private final SessionTable table;

    SessionEndOfLife(SessionTable table) {
        this.table = table;
    }

    RetireReport retire(SessionId session) {
        return telling(session, Binding.Input.SessionRetired.INSTANCE, SessionEndOfLife::retire);
    }

    ResetReport reset(SessionId session) {
        return telling(session, Binding.Input.SessionReset.INSTANCE, entry -> {
            ResetReport report = entry.driver().reset();
            // What has ended in the background while there was work to do is looked at now that there is none.
            entry.liveLoop().ifPresent(SessionLoop::wake);
            return report;
        });
    }

    RecycleReport recycle(SessionId session) {
        return told(table.exclusively(session, SessionEndOfLife::recycled));
    }

    /** The same of a session that somebody has in his hands. */
    RecycleReport recycle(SessionEntry entry) {
        return told(SessionTable.within(entry, SessionEndOfLife::recycled));
    }

    private static Done<RecycleReport> recycled(SessionEntry entry) {
        RecycleReport report = entry.driver().recycle();
        goOn(entry, SessionEnding.RECYCLED);
        return done(entry, Binding.Input.SessionRecycled.INSTANCE, report);
    }

    RecoveryReport recover(SessionId session) {
        return table.exclusively(session, entry -> {
            RecoveryReport report = entry.driver().recover();
            goOn(entry, SessionEnding.RECOVERED);
            return report;
        });
    }

    DestroyReport destroy(SessionId session) {
        return telling(session, Binding.Input.SessionDestroyed.INSTANCE, entry -> {
            DestroyReport report = entry.driver().destroy();
            entry.liveLoop().ifPresent(loop -> loop.close(SessionEnding.DESTROYED));
            // Whoever is bringing an executor finds that nobody waits for it any more.
            entry.tell(Registration.Input.ClaimGivenUp.INSTANCE);
            return report;
        });
    }

    /** The owner hears of it when it is done, with no lock held. */
    private <T> T telling(SessionId session, Binding.Input event, Function<SessionEntry, T> command) {
        return told(table.exclusively(session, entry -> done(entry, event, command.apply(entry))));
    }

    private static <T> Done<T> done(SessionEntry entry, Binding.Input event, T result) {
        entry.signals().put(entry.binding().note(event));
        return new Done<>(result, entry.signals());
    }

    private static <T> T told(Done<T> done) {
        done.signals().tell();
        return done.result();
    }

    /** What came of a command, and where its owner hears of it. */
    private record Done<T>(T result, SignalOutbox signals) {}

    private static RetireReport retire(SessionEntry entry) {
        RetireReport report = entry.driver().retire();
        int abandoned = RetiredQueue.seeTo(entry);
        return new RetireReport(report.inputsAbandoned() + abandoned, report.inputsPendingDrain() - abandoned);
    }

    /** What the session keeps is waited for, and done. */
    private static void goOn(SessionEntry entry, SessionEnding ending) {
        entry.core().terminateWaiters(ending);
        entry.liveLoop().ifPresent(SessionLoop::wake);
    }
}
