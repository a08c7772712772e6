package dev.statute.session;

import dev.statute.session.input.SessionId;
import dev.statute.session.loop.SessionLoop;
import dev.statute.session.machine.Registration;
import dev.statute.session.run.CoreExecutorException;
import dev.statute.session.run.ExecutorInterruptHandle;
import dev.statute.session.types.SessionEnding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives sessions up in two commands. In the first one the loop is told to end, in the second one the session is forgotten; in
 * between nobody is kept from the session while a run comes to its end.
 */
final class SessionDeparture {
    private static final Logger LOG = LoggerFactory.getLogger(SessionDeparture.class);
    /** How long a loop may take to end. After that it is left alone, and whatever it still does counts for nothing. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SessionTable table;

    SessionDeparture(SessionTable table) {
        this.table = table;
    }

    /** Whether it was this caller who gave the session up. */
    boolean unregister(SessionId session) {
        Optional<SessionEntry> leaving = table.find(session).filter(this::begin);
        leaving.ifPresent(this::leave);
        return leaving.isPresent();
    }

    /** Of several who give a session up, one begins. */
    private boolean begin(SessionEntry entry) {
        return entry.core()
                .command(() -> entry.tell(Registration.Input.DrainRequested.INSTANCE)
                        .map(effects -> endWhatRuns(entry, effects))
                        .isPresent());
    }

    private static SessionEntry endWhatRuns(SessionEntry entry, List<Registration.Effect> effects) {
        for (Registration.Effect effect : effects) {
            switch (effect.effectName()) {
                case END_LOOP -> entry.liveLoop().ifPresent(loop -> loop.close(SessionEnding.UNREGISTERED));
                case END_DRAIN -> entry.tell(Registration.Input.DrainGone.INSTANCE);
            }
        }
        return entry;
    }

    private void leave(SessionEntry entry) {
        entry.loop().ifPresent(loop -> awaitEnd(entry, loop));
        entry.core().perform(() -> forget(entry));
    }

    private static void awaitEnd(SessionEntry entry, SessionLoop loop) {
        entry.runOfLoop().flatMap(run -> loop.interruptHandle()).ifPresent(handle -> interrupt(entry, handle));
        try {
            if (!loop.awaitEnd(PATIENCE)) {
                LOG.warn("The loop of the session {} has not ended and is left alone.", entry.session());
            }
        } catch (InterruptedException interrupted) {
            // Whoever gives a session up is not kept from it; he only waits no longer.
            Thread.currentThread().interrupt();
        }
    }

    private static void interrupt(SessionEntry entry, ExecutorInterruptHandle handle) {
        try {
            handle.hardCancelCurrentRun("runtime session unregistered");
        } catch (CoreExecutorException | RuntimeException failure) {
            LOG.warn("The run of the session {} could not be interrupted.", entry.session(), failure);
        }
    }

    private void forget(SessionEntry entry) {
        entry.demand(Registration.Input.LoopGone.INSTANCE);
        entry.core().terminateWaiters(SessionEnding.UNREGISTERED);
        entry.demand(Registration.Input.WaitersTold.INSTANCE);
        entry.driver().detach();
        entry.demand(Registration.Input.RemoveRequested.INSTANCE);
        table.remove(entry);
        entry.core().forsake();
    }
}
