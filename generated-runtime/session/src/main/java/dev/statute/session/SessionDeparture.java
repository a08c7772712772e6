package dev.statute.session;

import dev.statute.session.input.SessionId;
import dev.statute.session.loop.SessionLoop;
import dev.statute.session.machine.Registration;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.policy.OpsRetentionRule;
import dev.statute.session.run.CoreExecutorException;
import dev.statute.session.run.ExecutorInterruptHandle;
import dev.statute.session.store.RuntimeStore;
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
        return table.find(session).map(this::unregister).orElse(false);
    }

    /** The same, if it is still this one. */
    boolean unregister(SessionEntry entry) {
        Optional<Leaving> leaving = begin(entry, false);
        leaving.ifPresent(this::leave);
        return leaving.isPresent();
    }

    /**
     * A session that is given up.
     *
     * @param stateBefore its state before
     * @param lost whether nobody wanted it, but nobody can go on with what is in memory
     */
    private record Leaving(SessionEntry entry, RuntimeControl.Phase stateBefore, boolean lost) {}

    /**
     * Begins to give a session up with which nobody can go on, within a command of it.
     *
     * @return does the rest, after that command: at once, or, if it is the loop of the session that has come here, when it has ended
     */
    Runnable begunByLoss(SessionEntry entry) {
        Optional<Leaving> leaving = begin(entry, true);
        return () -> leaving.ifPresent(lost ->
                entry.loop().ifPresentOrElse(loop -> loop.waitedForBy(() -> leave(lost)), () -> leave(lost)));
    }

    /** Of several who give a session up, one begins; empty for the others. */
    private Optional<Leaving> begin(SessionEntry entry, boolean lost) {
        return entry.core()
                .commandIfKept(() -> {
                    RuntimeControl.Phase before = entry.visibleState();
                    return entry.tell(Registration.Input.DrainRequested.INSTANCE)
                            .map(effects -> endWhatRuns(entry, effects))
                            .map(leaving -> new Leaving(leaving, before, lost));
                })
                .flatMap(began -> began);
    }

    private static SessionEntry endWhatRuns(SessionEntry entry, List<Registration.Effect> effects) {
        for (Registration.Effect effect : effects) {
            switch (effect.effectName()) {
                case END_LOOP -> entry.liveLoop().ifPresent(loop -> loop.close(SessionEnding.UNREGISTERED));
                case END_DRAIN -> {
                    // Nobody waits for the task: what it still submits is refused.
                    entry.drain().end();
                    entry.demand(Registration.Input.DrainGone.INSTANCE);
                }
            }
        }
        return entry;
    }

    private void leave(Leaving leaving) {
        SessionEntry entry = leaving.entry();
        try {
            entry.loop().ifPresent(loop -> awaitEnd(entry, loop));
            // While nobody else can be registered under its id, whose operations would have the same place in the
            // store.
            entry.operations().close();
            switch (OpsRetentionRule.decide(leaving.stateBefore(), leaving.lost())) {
                case DELETE -> entry.store().ifPresent(kept -> deleteOperations(kept, entry));
                case KEEP -> {
                    // They come back with the session.
                }
            }
        } finally {
            entry.core().perform(() -> forget(entry));
        }
    }

    private static void deleteOperations(RuntimeStore kept, SessionEntry entry) {
        try {
            kept.deleteOpsLifecycle(entry.runtimeId());
        } catch (RuntimeException failure) {
            // The session is given up all the same. What stays is found by the next one, which reads of ended
            // operations.
            LOG.debug("The operations of the session {} stay in the store.", entry.session(), failure);
        }
    }

    private static void awaitEnd(SessionEntry entry, SessionLoop loop) {
        entry.runOfLoop()
                .filter(run -> !loop.hasEnded())
                .flatMap(run -> loop.interruptHandle())
                .ifPresent(handle -> interrupt(entry, handle));
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
        } catch (CoreExecutorException | RuntimeException | Error failure) {
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
