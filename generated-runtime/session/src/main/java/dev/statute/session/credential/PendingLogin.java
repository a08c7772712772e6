package dev.statute.session.credential;

import dev.statute.session.machine.Auth;
import org.apiguardian.api.API;

/** What is kept of a login until it is done. */
@API(status = API.Status.EXPERIMENTAL)
public sealed interface PendingLogin permits BrowserLogin, DeviceLogin {
    /** Names it among all logins. It can be shown: nobody can finish a login who knows its name only. */
    String name();

    /** The credential that it may give. */
    LeaseKey target();

    /** The last moment at which it can be finished, in milliseconds since 1970. */
    long expiresAt();

    /** What the credential is told when it begins. */
    Auth.Input admission(long loginsElsewhere);

    /** What the credential is told when it is given up. */
    Auth.Input expiry();

    /** Whether a credential knows it. */
    boolean isKnownTo(Auth.State credential);
}
