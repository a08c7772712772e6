package dev.statute.session.auth;

import dev.statute.session.credential.LeaseKey;
import dev.statute.session.machine.Auth;
import java.time.Instant;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Something has happened to a credential. It holds no secrets, and no names of logins.
 *
 * @param key the credential
 * @param action what happened: the name of a transition of the machine {@code Auth}, or {@link #UNDO_RELEASE}
 * @param from the phase before
 * @param to the phase after
 * @param at when
 */
@API(status = API.Status.EXPERIMENTAL)
public record AuthAuditRecord(LeaseKey key, String action, Auth.Phase from, Auth.Phase to, Instant at) {
    /** A release could not be completed, and the credential is there again. */
    public static final String UNDO_RELEASE = "undo_release";

    /** Refuses null. */
    public AuthAuditRecord {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(at, "at");
    }
}
