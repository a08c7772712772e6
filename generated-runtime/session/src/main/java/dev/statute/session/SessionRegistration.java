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

    /** Empty if somebody else was first, and failed. */
    private Optional<Known> claim(SessionId session) {
        SessionEntry fresh = entries.apply(session);
        // A command, begun before anybody can find the session, so that all others wait until it is recovered or gone
        // again.
        Optional<SessionEntry> first = fresh.core().command(() -> enter(fresh));
        return first.map(this::awaited).orElseGet(() -> Optional.of(new Known(fresh, true)));
    }

    /** Enters and recovers it, unless there is one; that one. */
    private Optional<SessionEntry> enter(SessionEntry fresh) {
        Optional<SessionEntry> first = table.claim(fresh);
        if (first.isEmpty()) {
            recover(fresh);
        }
        return first;
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
