package dev.statute.session;

import dev.statute.session.handle.ExternalToolSurfaceHandle;
import dev.statute.session.handle.HandleGate;
import dev.statute.session.handle.InteractionStreamHandle;
import dev.statute.session.handle.McpServerLifecycleHandle;
import dev.statute.session.handle.PeerInteractionHandle;
import dev.statute.session.handle.TurnStateHandle;
import dev.statute.session.loop.SessionCore;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * The handles of a session: what those use who report what happens within it, or ask for that. Each speaks for one concern, and
 * each change is a command of the session.
 *
 * @param turn its turn
 * @param supervisorTrust who supervises it
 * @param peerComms how it is reached by peers, and what becomes of what they send
 * @param peerInteraction requests between it and its peers
 * @param interactionStream streams on which somebody follows an interaction
 * @param externalToolSurface tools that come from outside
 * @param mcpServerLifecycle connections with servers
 */
@API(status = API.Status.EXPERIMENTAL)
public record SessionHandles(
        TurnStateHandle turn,
        SupervisorTrustHandle supervisorTrust,
        PeerCommsHandle peerComms,
        PeerInteractionHandle peerInteraction,
        InteractionStreamHandle interactionStream,
        ExternalToolSurfaceHandle externalToolSurface,
        McpServerLifecycleHandle mcpServerLifecycle) {
    /** Refuses null. */
    public SessionHandles {
        Objects.requireNonNull(turn, "turn");
        Objects.requireNonNull(supervisorTrust, "supervisorTrust");
        Objects.requireNonNull(peerComms, "peerComms");
        Objects.requireNonNull(peerInteraction, "peerInteraction");
        Objects.requireNonNull(interactionStream, "interactionStream");
        Objects.requireNonNull(externalToolSurface, "externalToolSurface");
        Objects.requireNonNull(mcpServerLifecycle, "mcpServerLifecycle");
    }

    static SessionHandles of(SessionCore core, DrainSlot drain) {
        HandleGate gate = core.handleGate();
        return new SessionHandles(
                new TurnStateHandle(core.turnAuthority()),
                new SupervisorTrustHandle(core),
                new PeerCommsHandle(core, drain),
                new PeerInteractionHandle(gate),
                new InteractionStreamHandle(gate),
                new ExternalToolSurfaceHandle(gate),
                new McpServerLifecycleHandle(gate));
    }
}
