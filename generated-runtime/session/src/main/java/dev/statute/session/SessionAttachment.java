package dev.statute.session;

import dev.statute.session.driver.RuntimeDriver;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.SessionLoop;
import dev.statute.session.machine.Registration;
import dev.statute.session.run.CoreExecutor;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Brings executors to sessions. An executor is claimed for a session in one command and its loop is published in another one, as
 * the executor is asked for its handles in between, with no lock held.
 */
final class SessionAttachment {
    private final SessionTable table;
    private final Executor threads;

    SessionAttachment(SessionTable table, Executor threads) {
        this.table = table;
        this.threads = threads;
    }

    /** Whether the executor is the one that the session has now. */
    boolean ensure(SessionId session, CoreExecutor executor) {
        Optional<SessionEntry> claimed = table.exclusively(session, SessionAttachment::claim);
        claimed.ifPresent(entry -> attach(entry, executor));
        return claimed.isPresent();
    }

    /** Empty if there is an executor. */
    private static Optional<SessionEntry> claim(SessionEntry entry) {
        return switch (entry.facts().onEnsure()) {
            case CLAIM, CLEAR_AND_CLAIM -> {
                repair(entry);
                entry.driver().attach();
                entry.demand(Registration.Input.ExecutorClaimed.INSTANCE);
                yield Optional.of(entry);
            }
            case KEEP_PRESENT -> Optional.empty();
            case REFUSE -> throw Refusals.unknownSession();
        };
    }

    /** A loop that ended without a word has left its run, or that an executor is there. */
    private static void repair(SessionEntry entry) {
        RuntimeDriver driver = entry.driver();
        if (entry.loop().map(SessionLoop::hasEnded).orElse(false)) {
            entry.runOfLoop().ifPresent(run -> {
                driver.runFailed(run);
                RetiredQueue.seeTo(entry);
            });
        }
        driver.detach();
    }

    private void attach(SessionEntry entry, CoreExecutor executor) {
        boolean published = false;
        try {
            SessionLoop loop = SessionLoop.start(entry.core(), executor, threads);
            Optional<Boolean> awaited = entry.core().commandIfKept(() -> publish(entry, loop));
            published = awaited.orElse(false);
            if (!published) {
                loop.close();
                throw Refusals.ofState(awaited.map(refused -> entry.visibleState()));
            }
        } finally {
            if (!published) {
                entry.core().performIfKept(() -> giveUp(entry));
            }
        }
    }

    /** Whether the session still waits for it. */
    private static boolean publish(SessionEntry entry, SessionLoop loop) {
        boolean awaited = entry.publish(loop);
        if (awaited) {
            // Whatever came before there was a loop has woken nobody.
            loop.wake();
        }
        return awaited;
    }

    private static void giveUp(SessionEntry entry) {
        entry.tell(Registration.Input.ClaimGivenUp.INSTANCE)
                .ifPresent(given -> entry.driver().detach());
    }
}
