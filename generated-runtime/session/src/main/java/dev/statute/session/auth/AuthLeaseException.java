package dev.statute.session.auth;

import dev.statute.session.credential.LeaseKey;
import dev.statute.session.machine.Auth;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/** What was asked of a credential was not done. Nothing has changed. */
@API(status = API.Status.EXPERIMENTAL)
public final class AuthLeaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Kind {
        /** Nothing is known of the credential. */
        UNKNOWN_LEASE,
        /** The credential does not do this; {@link #refusal()} says why. */
        REJECTED,
        /** Somebody who keeps something for its logins could not give it up. */
        RELEASE_FAILED
    }

    private final Kind kind;
    private final transient Optional<Auth.Result.Rejected> refusal;

    private AuthLeaseException(Kind kind, Optional<Auth.Result.Rejected> refusal, String message) {
        super(message);
        this.kind = kind;
        this.refusal = refusal;
    }

    static AuthLeaseException unknown(LeaseKey key) {
        return new AuthLeaseException(
                Kind.UNKNOWN_LEASE, Optional.empty(), "Nothing is known of the credential " + key + ".");
    }

    static AuthLeaseException rejected(LeaseKey key, Auth.Result.Rejected refusal) {
        return new AuthLeaseException(
                Kind.REJECTED,
                Optional.of(refusal),
                "The credential " + key + " is " + refusal.phase().specName() + " and refused "
                        + refusal.input().specName() + ": " + refusal.reason().specName() + ". "
                        + refusal.reason().doc());
    }

    static AuthLeaseException releaseFailed(LeaseKey key, RuntimeException why) {
        AuthLeaseException failure = new AuthLeaseException(
                Kind.RELEASE_FAILED,
                Optional.empty(),
                "The credential " + key + " is not released, as its logins could not be given up.");
        failure.initCause(why);
        return failure;
    }

    /** What is wrong. */
    public Kind kind() {
        return Objects.requireNonNull(kind);
    }

    /** What the machine has answered, if it refused. Is lost when the exception is serialized. */
    public Optional<Auth.Result.Rejected> refusal() {
        return Objects.requireNonNullElse(refusal, Optional.empty());
    }
}
