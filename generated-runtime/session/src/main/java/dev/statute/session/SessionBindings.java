package dev.statute.session;

import dev.statute.session.input.SessionId;
import dev.statute.session.ops.EpochCursors;
import dev.statute.session.ops.OpsLifecycleRegistry;
import dev.statute.session.types.RuntimeEpochId;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * What somebody gets who has a session bound: what belongs to the session, for all who work on it. Whoever asks again gets the
 * same objects.
 *
 * @param session the session
 * @param epochId the epoch of its operations
 * @param operations its operations
 * @param cursors how far the readers of the ends of its operations have come
 * @param handles what those use who report what happens within it
 * @param authority who made this; anything at all if that is not a {@link SessionRuntime}
 */
@API(status = API.Status.EXPERIMENTAL)
public record SessionBindings(
        SessionId session,
        RuntimeEpochId epochId,
        OpsLifecycleRegistry operations,
        EpochCursors cursors,
        SessionHandles handles,
        Object authority) {
    /** Refuses null. */
    public SessionBindings {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(epochId, "epochId");
        Objects.requireNonNull(operations, "operations");
        Objects.requireNonNull(cursors, "cursors");
        Objects.requireNonNull(handles, "handles");
        Objects.requireNonNull(authority, "authority");
    }

    /**
     * Whether a {@link SessionRuntime} has made this, or what this is a copy of. It says nothing about whether the session was
     * announced to its owner, or is still known.
     */
    public boolean haveMachineAuthority() {
        return authority instanceof RuntimeAuthority;
    }
}
