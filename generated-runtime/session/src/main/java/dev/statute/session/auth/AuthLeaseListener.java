package dev.statute.session.auth;

import dev.statute.session.credential.LeaseKey;
import org.apiguardian.api.API;

/**
 * Is told what happens to credentials: in order, one at a time, with no lock held. What it throws is logged, and changes
 * nothing.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface AuthLeaseListener {
    /** Nobody listens. */
    AuthLeaseListener NONE = new AuthLeaseListener() {};

    /** Something was accepted. */
    default void onTransition(AuthAuditRecord transition) {}

    /** A new credential has to be fetched. Whoever does it says what came of it to the registry. */
    default void onRefreshWanted(LeaseKey key) {}
}
