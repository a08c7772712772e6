package dev.statute.session;

import dev.statute.session.input.SessionId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apiguardian.api.API;

/**
 * Who works on which session, where only one may. A claim says nothing about whether the session is known.
 *
 * <p>Safe for use by several threads.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SessionClaims {
    private final Set<SessionId> claimed = ConcurrentHashMap.newKeySet();

    /** Nobody has claimed anything. */
    public SessionClaims() {}

    /**
     * Claims a session.
     *
     * @return empty if somebody has, and has not released it
     */
    public Optional<Claim> tryAcquire(SessionId session) {
        return claimed.add(session) ? Optional.of(new Claim(session)) : Optional.empty();
    }

    /** Whether somebody has claimed a session. */
    public boolean isClaimed(SessionId session) {
        return claimed.contains(session);
    }

    /** A session that is claimed until this is closed. */
    public final class Claim implements AutoCloseable {
        private final SessionId session;
        private final AtomicBoolean released = new AtomicBoolean();

        private Claim(SessionId session) {
            this.session = session;
        }

        /** The session. */
        public SessionId session() {
            return session;
        }

        /** Releases the session. Repeating it changes nothing, also if somebody else has claimed it since. */
        @Override
        public void close() {
            if (released.compareAndSet(false, true)) {
                claimed.remove(session);
            }
        }
    }
}
