package dev.statute.session;

import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.SessionId;
import dev.statute.session.loop.RuntimeEffect;
import dev.statute.session.loop.SessionLoop;
import dev.statute.session.machine.Registration;
import dev.statute.session.policy.StopRouteRule;
import dev.statute.session.types.ChannelAnswer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Stops sessions: through their loop, if they have one. */
final class SessionStop {
    /** How long a caller waits for a loop at rest. It ends in its own time if that is not enough. */
    static final Duration PATIENCE = Duration.ofMillis(200);

    private final SessionTable table;

    SessionStop(SessionTable table) {
        this.table = table;
    }

    void stop(SessionId session, String reason) {
        Told told = table.exclusively(session, entry -> route(entry, reason));
        if (told.waits()) {
            told.loop().ifPresent(SessionStop::await);
        }
        if (told.loop().map(SessionLoop::hasLeftUndone).orElse(false)) {
            // It died of being told, so the session has no loop by now.
            table.exclusively(session, entry -> route(entry, reason));
        }
    }

    /**
     * Who was told.
     *
     * @param loop the loop that was, if one was
     * @param waits whether it is waited for
     */
    private record Told(Optional<SessionLoop> loop, boolean waits) {
        static final Told NOBODY = new Told(Optional.empty(), false);
    }

    private static Told route(SessionEntry entry, String reason) {
        Optional<SessionLoop> told = entry.liveLoop()
                .filter(loop -> loop.offer(new RuntimeEffect.StopExecutor(reason)) == ChannelAnswer.TAKEN);
        return switch (StopRouteRule.decide(entry.visibleState(), told.isPresent())) {
            case AWAIT_EXIT -> {
                entry.driver().setSilentIntents(Set.of());
                yield new Told(told, true);
            }
            case LEAVE_TO_LOOP -> {
                entry.driver().setSilentIntents(Set.of());
                yield new Told(told, false);
            }
            case STOP_NOW -> {
                terminalize(entry);
                yield Told.NOBODY;
            }
            case ALREADY_STOPPED -> Told.NOBODY;
            case ALREADY_DESTROYED -> throw Refusals.ofState(Optional.of(entry.visibleState()));
        };
    }

    /** Nobody else will do it. A loop that has no room for the word is closed, and finds the session stopped. */
    private static void terminalize(SessionEntry entry) {
        entry.driver().stop();
        entry.liveLoop().ifPresent(SessionLoop::close);
        entry.tell(Registration.Input.ClaimGivenUp.INSTANCE);
        entry.clearDeadLoop();
    }

    private static void await(SessionLoop loop) {
        try {
            loop.awaitEnd(PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw RuntimeDriverException.internal("interrupted while the loop ended", interrupted);
        }
    }
}
