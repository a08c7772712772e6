package dev.statute.session;

import dev.statute.session.input.LogicalRuntimeId;
import dev.statute.session.input.SessionId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** The sessions that are registered. */
final class SessionTable {
    private final ConcurrentMap<SessionId, SessionEntry> entries = new ConcurrentHashMap<>();

    /** A session that is registered and was recovered. */
    Optional<SessionEntry> find(SessionId session) {
        return entered(session).filter(SessionEntry::isReady);
    }

    /** The same; if there is none, this is an exception. */
    SessionEntry get(SessionId session) {
        return find(session).orElseThrow(Refusals::unknownSession);
    }

    /** The session whose runtime has an id. */
    Optional<SessionEntry> find(LogicalRuntimeId runtimeId) {
        return runtimeId.sessionId().flatMap(this::find);
    }

    /** All sessions, in the order of their ids. */
    List<SessionEntry> all() {
        return entries.values().stream()
                .filter(SessionEntry::isReady)
                .sorted(Comparator.comparing(entry -> entry.session().value()))
                .toList();
    }

    /**
     * Does something to a session while nobody else does, after what is dead of it was cleared away. A session that was given
     * up and registered anew in the meantime is another one, so the table is asked again within the command.
     */
    <T> T exclusively(SessionId session, Function<SessionEntry, T> command) {
        while (true) {
            SessionEntry entry = entered(session).orElseThrow(Refusals::unknownSession);
            Optional<T> result =
                    entry.core().command(() -> holds(entry) ? Optional.of(run(entry, command)) : Optional.empty());
            if (result.isPresent()) {
                return result.get();
            }
        }
    }

    /** The same to a session that somebody has in his hands. If nobody keeps it any more, this is an exception. */
    static <T> T within(SessionEntry entry, Function<SessionEntry, T> command) {
        return entry.core().command(() -> run(entry, command));
    }

    private static <T> T run(SessionEntry entry, Function<SessionEntry, T> command) {
        entry.clearDeadLoop();
        T result = command.apply(entry);
        entry.drain().reconcile();
        return result;
    }

    /** Whether this is still the session that is registered under its id. */
    boolean holds(SessionEntry entry) {
        return entries.get(entry.session()) == entry;
    }

    /** The session that is entered under an id, be it recovered or not. */
    Optional<SessionEntry> entered(SessionId session) {
        return Optional.ofNullable(entries.get(session));
    }

    /** Enters a session under its id, which no other one has. */
    void enter(SessionEntry entry) {
        entries.put(entry.session(), entry);
    }

    /** Forgets a session, if it is still the one that is registered. */
    boolean remove(SessionEntry entry) {
        return entries.remove(entry.session(), entry);
    }
}
