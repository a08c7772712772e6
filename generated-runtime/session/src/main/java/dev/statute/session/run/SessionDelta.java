package dev.statute.session.run;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What changed about a session.
 *
 * @param sessionSnapshot the session after the change
 */
@API(status = API.Status.EXPERIMENTAL)
public record SessionDelta(SessionSnapshot sessionSnapshot) {
    /** Refuses null. */
    public SessionDelta {
        Objects.requireNonNull(sessionSnapshot, "sessionSnapshot");
    }
}
