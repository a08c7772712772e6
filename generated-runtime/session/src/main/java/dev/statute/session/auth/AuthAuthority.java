package dev.statute.session.auth;

import dev.statute.session.store.RuntimeStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What a process knows of credentials and logins, shared by all who use one store.
 *
 * @param leases the credentials
 * @param logins the logins that give them
 */
@API(status = API.Status.EXPERIMENTAL)
public record AuthAuthority(AuthLeaseRegistry leases, OAuthFlowRegistry logins) {
    /** Refuses null. */
    public AuthAuthority {
        Objects.requireNonNull(leases, "leases");
        Objects.requireNonNull(logins, "logins");
    }

    /**
     * One of the usual kind: logins take {@link OAuthFlowRegistry#DEFAULT_LIFETIME}, their names come from a
     * {@link SecureRandom}, and nobody listens.
     *
     * @param store shares logins with other processes; has to support the operations for login flows
     * @param clock tells when credentials and logins expire
     */
    public static AuthAuthority over(RuntimeStore store, Clock clock) {
        AuthLeaseRegistry leases = new AuthLeaseRegistry(clock, AuthLeaseListener.NONE);
        TokenSource tokens = TokenSource.random(new SecureRandom());
        return new AuthAuthority(
                leases, new OAuthFlowRegistry(leases, store, clock, tokens, OAuthFlowRegistry.DEFAULT_LIFETIME));
    }
}
