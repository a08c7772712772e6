package dev.statute.session.input;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apiguardian.api.API;

/**
 * A runtime instance, which survives that it is retired or recycled. Any text will do; the runtime of a session has the form
 * {@code rt:session:} followed by the UUID of the session.
 *
 * @param value any text, compared as it is
 */
@API(status = API.Status.EXPERIMENTAL)
public record LogicalRuntimeId(String value) {
    private static final String SESSION_PREFIX = "rt:session:";

    /** Refuses null only. */
    public LogicalRuntimeId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * The id with a given text.
     *
     * @param value any text
     */
    public static LogicalRuntimeId of(String value) {
        return new LogicalRuntimeId(value);
    }

    /** The id of the runtime of a session. */
    public static LogicalRuntimeId forSession(SessionId session) {
        return new LogicalRuntimeId(SESSION_PREFIX + session);
    }

    /**
     * The form that the id of a session's runtime had once. For reading what was stored then; nothing is written under it.
     */
    public static LogicalRuntimeId legacySessionUuidAlias(SessionId session) {
        return new LogicalRuntimeId(session.toString());
    }

    /**
     * The session whose runtime this is.
     *
     * @return empty if this is not the id that {@link #forSession} gives for any session
     */
    public Optional<SessionId> sessionId() {
        if (!value.startsWith(SESSION_PREFIX)) {
            return Optional.empty();
        }
        try {
            SessionId session = new SessionId(UUID.fromString(value.substring(SESSION_PREFIX.length())));
            // fromString also reads shortened groups and capitals, which would give one session several names.
            return Optional.of(session).filter(found -> forSession(found).equals(this));
        } catch (IllegalArgumentException notOfASession) {
            return Optional.empty();
        }
    }

    /** The value itself. */
    @Override
    public String toString() {
        return value;
    }
}
