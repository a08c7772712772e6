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
import java.util.List;
import java.util.function.Function;

/** Ends sessions, or begins them anew. Those who wait hear from the driver of what it gave up, and from here of the rest. */
final class SessionEndOfLife {
    private final SessionTable table;
    private final SignalDesk signals;

    SessionEndOfLife(SessionTable table, SignalDesk signals) {
        this.table = table;
        this.signals = signals;
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
        return delivered(table.exclusively(session, SessionEndOfLife::recycled));
    }

    /** The same of a session that somebody has in his hands. */
    RecycleReport recycle(SessionEntry entry) {
        return delivered(SessionTable.within(entry, SessionEndOfLife::recycled));
    }

    private static Told<RecycleReport> recycled(SessionEntry entry) {
        RecycleReport report = entry.driver().recycle();
        goOn(entry, SessionEnding.RECYCLED);
        return new Told<>(report, entry.binding().note(Binding.Input.SessionRecycled.INSTANCE));
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
        return delivered(table.exclusively(
                session,
                entry -> new Told<>(command.apply(entry), entry.binding().note(event))));
    }

    private <T> T delivered(Told<T> told) {
        signals.deliver(told.signals());
        return told.result();
    }

    /** What came of a command, and what the owner hears of it. */
    private record Told<T>(T result, List<RuntimeSignal> signals) {}

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
