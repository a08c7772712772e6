package dev.statute.session.auth;

import dev.statute.session.credential.Secret;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What a browser takes along when it goes to log in.
 *
 * @param state the parameter {@code state} of the request, by which the login is known when the browser comes back
 * @param expiresAt the last moment at which it may
 */
@API(status = API.Status.EXPERIMENTAL)
public record BrowserTicket(Secret state, Instant expiresAt) {
    /** Refuses null. */
    public BrowserTicket {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }
}
