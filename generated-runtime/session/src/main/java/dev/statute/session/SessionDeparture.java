package dev.statute.session;

import dev.statute.session.input.SessionId;

/** Gives sessions up. */
final class SessionDeparture {
    private final SessionTable table;

    SessionDeparture(SessionTable table) {
        this.table = table;
    }

    /** Whether there was one to give up. */
    boolean unregister(SessionId session) {
        return table.find(session).map(this::leave).orElse(false);
    }

    private boolean leave(SessionEntry entry) {
        entry.gate().lock();
        try {
            return table.remove(entry);
        } finally {
            entry.gate().unlock();
        }
    }
}
