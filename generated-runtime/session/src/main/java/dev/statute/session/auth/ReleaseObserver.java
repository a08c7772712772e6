package dev.statute.session.auth;

import dev.statute.session.credential.LeaseKey;
import org.apiguardian.api.API;

/**
 * Keeps something for the logins of credentials, and gives it up when a credential is given back. Releases come one at a time.
 * It must not release anything itself.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface ReleaseObserver {
    /** The logins for which it keeps something, also those that the credential does not know. */
    LeaseLogins loginsOf(LeaseKey key);

    /**
     * A credential has been given back. If this throws, the credential is restored and whoever wanted it released hears why.
     *
     * @param key the credential
     * @param logins those that it had, and those that any observer has named
     */
    void released(LeaseKey key, LeaseLogins logins);
}
