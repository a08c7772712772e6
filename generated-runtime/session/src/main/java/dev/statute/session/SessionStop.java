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
        Optional<SessionLoop> awaited = table.exclusively(session, entry -> route(entry, reason));
        awaited.ifPresent(SessionStop::await);
    }

    /** The loop that is waited for, if one is. */
    private static Optional<SessionLoop> route(SessionEntry entry, String reason) {
        Optional<SessionLoop> told = entry.liveLoop()
                .filter(loop -> loop.offer(new RuntimeEffect.StopExecutor(reason)) == ChannelAnswer.TAKEN);
        return switch (StopRouteRule.decide(entry.visibleState(), told.isPresent())) {
            case AWAIT_EXIT -> {
                entry.driver().setSilentIntents(Set.of());
                yield told;
            }
            case LEAVE_TO_LOOP -> {
                entry.driver().setSilentIntents(Set.of());
                yield Optional.empty();
            }
            case STOP_NOW -> {
                terminalize(entry);
                yield Optional.empty();
            }
            case ALREADY_STOPPED -> Optional.empty();
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
