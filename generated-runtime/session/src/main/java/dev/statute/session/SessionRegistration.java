package dev.statute.session;

import dev.statute.session.input.SessionId;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.policy.LifecycleFacts;
import java.util.Optional;
import java.util.function.Function;

/** Makes sessions known. */
final class SessionRegistration {
    private final SessionTable table;
    private final Function<SessionId, SessionEntry> entries;
    private final RegistrationTurns turns = new RegistrationTurns();

    /**
     * @param entries makes sessions that are not recovered yet. Each of them takes its session over from whoever has it in another
     *     process, so there is one of them at a time for each session
     */
    SessionRegistration(SessionTable table, Function<SessionId, SessionEntry> entries) {
        this.table = table;
        this.entries = entries;
    }

    /**
     * A session that is known.
     *
     * @param entry the session
     * @param first whether whoever asked has made it known
     */
    record Known(SessionEntry entry, boolean first) {}

    /** Makes a session known, and gives it, whoever made it known first. */
    Known register(SessionId session) {
        while (true) {
            Optional<Known> known = table.find(session)
                    .map(entry -> new Known(entry, false))
                    .or(() -> claim(session))
                    .filter(found -> stays(found.entry()));
            if (known.isPresent()) {
                return known.get();
            }
        }
    }

    /** Whether it has not been given up meanwhile; what is dead of it was cleared away then. */
    private static boolean stays(SessionEntry entry) {
        requireAlive(entry);
        return entry.core().commandIfKept(() -> clear(entry)).orElse(false);
    }

    private static boolean clear(SessionEntry entry) {
        entry.requireStaying();
        entry.clearDeadLoop();
        return true;
    }

    /** Empty if somebody else was about to, and has been waited for. */
    private Optional<Known> claim(SessionId session) {
        return turns.begin(session).flatMap(turn -> {
            try (turn) {
                Optional<SessionEntry> entered = table.entered(session);
                if (entered.isEmpty()) {
                    return Optional.of(enter(session, turn));
                }
                turn.close();
                return awaited(entered.get());
            }
        });
    }

    /**
     * Takes the session over, and recovers it in a command that is begun before anybody can find it, so that all others wait until
     * it is recovered or gone again. Once it can be found the turn is over: what is told after the command may come back here.
     */
    private Known enter(SessionId session, RegistrationTurns.Turn turn) {
        SessionEntry fresh = entries.apply(session);
        fresh.core().perform(() -> {
            table.enter(fresh);
            turn.close();
            recover(fresh);
        });
        return new Known(fresh, true);
    }

    private void recover(SessionEntry fresh) {
        boolean recovered = false;
        try {
            fresh.recover();
            requireAlive(fresh);
            recovered = true;
        } finally {
            if (!recovered) {
                table.remove(fresh);
            }
        }
    }

    private Optional<Known> awaited(SessionEntry first) {
        return first.core()
                .commandIfKept(() -> table.holds(first) && first.isReady())
                .filter(held -> held)
                .map(held -> new Known(first, false));
    }

    /** What has been destroyed cannot be made known again. */
    private static void requireAlive(SessionEntry entry) {
        RuntimeControl.Phase state = entry.visibleState();
        switch (LifecycleFacts.decide(state).terminality()) {
            case TERMINAL -> throw Refusals.ofState(Optional.of(state));
            case NON_TERMINAL -> {
                // It goes on.
            }
        }
    }
}
