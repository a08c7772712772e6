package dev.statute.session.auth;

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
}
