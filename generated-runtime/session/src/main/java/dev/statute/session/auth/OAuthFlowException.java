package dev.statute.session.auth;

import dev.statute.session.machine.Auth;
import java.util.Objects;
import org.apiguardian.api.API;

/** What was asked of a login was not done. Nothing has changed, if its kind does not say otherwise. Tells no secrets. */
@API(status = API.Status.EXPERIMENTAL)
public final class OAuthFlowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Kind {
        /** There is no such login: it never began, was finished, has expired, or somebody else was faster. */
        MISSING("There is no such login."),
        /** The login is under way, and what is needed to finish it is gone. Begin another one. */
        REGISTRY_PROJECTION_MISSING("What is needed to finish the login is gone."),
        /** The login is with another provider. */
        PROVIDER_MISMATCH("The login is with another provider."),
        /** The login leads to another place. */
        REDIRECT_URI_MISMATCH("The login leads to another place."),
        /** The login is for another credential. */
        TARGET_MISMATCH("The login is for another credential."),
        /** No name for a new login could be made that nobody can guess. */
        STATE_GENERATION_FAILED("No name for a new login could be made."),
        /** Too many logins are under way. */
        CAPACITY_EXCEEDED("Too many logins are under way."),
        /** The provider is being asked about the login already. */
        DEVICE_POLL_IN_PROGRESS("The provider is being asked about the login already."),
        /** A login with this device code is under way. */
        DEVICE_CODE_ALREADY_ADMITTED("A login with this device code is under way."),
        /** The login would be over before it has begun, or go on for longer than can be counted. */
        DEVICE_EXPIRY_OUT_OF_RANGE("The time for the login is no time that can be counted in milliseconds."),
        /** The credential does not do this. */
        LIFECYCLE_REJECTED("The credential does not do this."),
        /** The store failed, or what it has cannot be read. */
        PERSISTENCE_FAILED("The store of logins failed.");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Kind kind;
    private final long capacityMax;

    private OAuthFlowException(Kind kind, long capacityMax, String message) {
        super(message);
        this.kind = kind;
        this.capacityMax = capacityMax;
    }

    static OAuthFlowException of(Kind kind) {
        return new OAuthFlowException(kind, 0, kind.sentence);
    }

    static OAuthFlowException because(Kind kind, Throwable why) {
        OAuthFlowException failure = of(kind);
        failure.initCause(why);
        return failure;
    }

    static OAuthFlowException unreadable(String what) {
        return new OAuthFlowException(Kind.PERSISTENCE_FAILED, 0, Kind.PERSISTENCE_FAILED.sentence + " " + what);
    }

    static OAuthFlowException capacityExceeded(long max) {
        return new OAuthFlowException(
                Kind.CAPACITY_EXCEEDED, max, Kind.CAPACITY_EXCEEDED.sentence + " At most " + max + " can be.");
    }

    /**
     * What a credential has answered, in the words of a login.
     *
     * @param onRepetition what it means that there is a login with this name already
     */
    static OAuthFlowException of(Auth.Result.Rejected refusal, Kind onRepetition) {
        return switch (refusal.reason()) {
            case CAPACITY_EXCEEDED -> capacityExceeded(maxOf(refusal));
            case FLOW_ALREADY_ADMITTED -> of(onRepetition);
            case FLOW_MISSING, FLOW_EXPIRED -> of(Kind.MISSING);
            case PROVIDER_MISMATCH -> of(Kind.PROVIDER_MISMATCH);
            case REDIRECT_URI_MISMATCH -> of(Kind.REDIRECT_URI_MISMATCH);
            case DEVICE_POLL_IN_PROGRESS -> of(Kind.DEVICE_POLL_IN_PROGRESS);
            case LIFECYCLE_REJECTED, NOTHING_TO_RESTORE, NO_DEVICE_POLL -> of(Kind.LIFECYCLE_REJECTED);
        };
    }

    private static long maxOf(Auth.Result.Rejected refusal) {
        return refusal.payload().orElse(null) instanceof Auth.RejectionPayload.CapacityExceeded exceeded
                ? exceeded.max()
                : 0;
    }

    /** What is wrong. */
    public Kind kind() {
        return Objects.requireNonNull(kind);
    }

    /** How many logins may be under way, if too many are; 0 otherwise. */
    public long capacityMax() {
        return capacityMax;
    }
}
