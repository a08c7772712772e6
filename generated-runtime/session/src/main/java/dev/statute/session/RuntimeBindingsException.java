package dev.statute.session;

import dev.statute.session.input.SessionId;
import java.util.Objects;
import org.apiguardian.api.API;

/** A session could not be bound. */
@API(status = API.Status.EXPERIMENTAL)
public final class RuntimeBindingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Kind {
        /** Nobody keeps the session. */
        SESSION_NOT_FOUND,
        /** Somebody does, and it cannot be bound like this. */
        PREPARE_FAILED
    }

    private final Kind kind;
    private final transient SessionId session;

    private RuntimeBindingsException(Kind kind, SessionId session, String message) {
        super(message);
        this.kind = kind;
        this.session = Objects.requireNonNull(session, "session");
    }

    /** Nobody keeps the session. */
    public static RuntimeBindingsException sessionNotFound(SessionId session) {
        return new RuntimeBindingsException(Kind.SESSION_NOT_FOUND, session, "Session not found: " + session);
    }

    /**
     * The session cannot be bound like this.
     *
     * @param why in words
     */
    public static RuntimeBindingsException prepareFailed(SessionId session, String why) {
        return new RuntimeBindingsException(
                Kind.PREPARE_FAILED, session, "The session " + session + " could not be bound: " + why);
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** The session. */
    public SessionId session() {
        return session;
    }
}
