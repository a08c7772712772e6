package dev.statute.session.operation;

import dev.statute.session.input.SessionId;
import dev.statute.session.types.OperationId;
import dev.statute.session.types.OperationKind;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What is known of an operation when it is registered. It does not change any more.
 *
 * @param id the operation
 * @param kind what it is
 * @param ownerSessionId the session that it belongs to
 * @param displayName how it is shown
 * @param sourceLabel what it comes from
 * @param childSessionId the session that it is, if it is one
 * @param expectPeerChannel whether its owner counts on a peer; it is the kind that decides whether there can be one
 */
@API(status = API.Status.EXPERIMENTAL)
public record OperationSpec(
        OperationId id,
        OperationKind kind,
        SessionId ownerSessionId,
        String displayName,
        String sourceLabel,
        Optional<SessionId> childSessionId,
        boolean expectPeerChannel) {
    /** Refuses null. */
    public OperationSpec {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(ownerSessionId, "ownerSessionId");
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(sourceLabel, "sourceLabel");
        Objects.requireNonNull(childSessionId, "childSessionId");
    }

    /**
     * A tool that goes on while the session does something else.
     *
     * @param id the operation
     * @param owner the session that called it
     * @param displayName how it is shown, and what it comes from
     */
    public static OperationSpec backgroundTool(OperationId id, SessionId owner, String displayName) {
        return new OperationSpec(
                id, OperationKind.BACKGROUND_TOOL_OP, owner, displayName, displayName, Optional.empty(), false);
    }

    /**
     * The session of another member, which may hand over a channel to its peer.
     *
     * @param id the operation
     * @param owner the session that started it
     * @param displayName how it is shown, and what it comes from
     * @param child the session of the member
     */
    public static OperationSpec memberChild(OperationId id, SessionId owner, String displayName, SessionId child) {
        return new OperationSpec(
                id, OperationKind.MOB_MEMBER_CHILD, owner, displayName, displayName, Optional.of(child), true);
    }
}
