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

    /** Makes a session known, and gives it, whoever made it known first. */
    SessionEntry register(SessionId session) {
        while (true) {
            Optional<SessionEntry> known = table.find(session).or(() -> claim(session));
            if (known.isPresent()) {
                SessionEntry entry = known.get();
                requireAlive(entry);
                entry.core().performIfKept(entry::clearDeadLoop);
                return entry;
            }
        }
    }

    /** Empty if somebody else was first, and failed. */
    private Optional<SessionEntry> claim(SessionId session) {
        SessionEntry fresh = entries.apply(session);
        // A command, begun before anybody can find the session, so that all others wait until it is recovered or gone
        // again.
        Optional<SessionEntry> first = fresh.core().command(() -> enter(fresh));
        return first.map(this::awaited).orElseGet(() -> Optional.of(fresh));
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

    private Optional<SessionEntry> awaited(SessionEntry first) {
        return first.core().command(() -> Optional.of(first).filter(entry -> table.holds(entry) && entry.isReady()));
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
