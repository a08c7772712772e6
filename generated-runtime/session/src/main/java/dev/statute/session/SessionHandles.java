package dev.statute.session;

import dev.statute.session.handle.TurnStateHandle;
import dev.statute.session.loop.SessionCore;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * The handles of a session: what those use who report what happens within it, or ask for that. Each speaks for one concern, and
 * each change is a command of the session.
 *
 * @param turn its turn
 * @param supervisorTrust who supervises it
 */
@API(status = API.Status.EXPERIMENTAL)
public record SessionHandles(TurnStateHandle turn, SupervisorTrustHandle supervisorTrust) {
    /** Refuses null. */
    public SessionHandles {
        Objects.requireNonNull(turn, "turn");
        Objects.requireNonNull(supervisorTrust, "supervisorTrust");
    }

    static SessionHandles of(SessionCore core) {
        return new SessionHandles(new TurnStateHandle(core.turnAuthority()), new SupervisorTrustHandle(core));
    }
}
