package dev.statute.session;

import dev.statute.session.auth.AuthAuthority;
import dev.statute.session.handle.ExternalToolSurfaceHandle;
import dev.statute.session.handle.HandleGate;
import dev.statute.session.handle.InteractionStreamHandle;
import dev.statute.session.handle.McpServerLifecycleHandle;
import dev.statute.session.handle.ModelRoutingHandle;
import dev.statute.session.handle.PeerInteractionHandle;
import dev.statute.session.handle.SessionContextHandle;
import dev.statute.session.handle.TurnStateHandle;
import dev.statute.session.loop.SessionCore;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * The handles of a session: what those use who report what happens within it, or ask for that. Each speaks for one concern, and
 * each change is a command of the session.
 *
 * @param turn its turn
 * @param admission gives it inputs
 * @param context how far its conversation is known
 * @param modelRouting with which model it speaks
 * @param supervisorTrust who supervises it
 * @param peerComms how it is reached by peers, and what becomes of what they send
 * @param peerInteraction requests between it and its peers
 * @param interactionStream streams on which somebody follows an interaction
 * @param externalToolSurface tools that come from outside
 * @param mcpServerLifecycle connections with servers
 * @param auth what is known of credentials; not of the session alone, but of all who use the same store
 */
@API(status = API.Status.EXPERIMENTAL)
public record SessionHandles(
        TurnStateHandle turn,
        SessionAdmissionHandle admission,
        SessionContextHandle context,
        ModelRoutingHandle modelRouting,
        SupervisorTrustHandle supervisorTrust,
        PeerCommsHandle peerComms,
        PeerInteractionHandle peerInteraction,
        InteractionStreamHandle interactionStream,
        ExternalToolSurfaceHandle externalToolSurface,
        McpServerLifecycleHandle mcpServerLifecycle,
        AuthAuthority auth) {
    /** Refuses null. */
    public SessionHandles {
        Objects.requireNonNull(turn, "turn");
        Objects.requireNonNull(admission, "admission");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(modelRouting, "modelRouting");
        Objects.requireNonNull(supervisorTrust, "supervisorTrust");
        Objects.requireNonNull(peerComms, "peerComms");
        Objects.requireNonNull(peerInteraction, "peerInteraction");
        Objects.requireNonNull(interactionStream, "interactionStream");
        Objects.requireNonNull(externalToolSurface, "externalToolSurface");
        Objects.requireNonNull(mcpServerLifecycle, "mcpServerLifecycle");
        Objects.requireNonNull(auth, "auth");
    }

    static SessionHandles of(SessionEntry entry, SessionServices services) {
        SessionCore core = entry.core();
        HandleGate gate = core.handleGate();
        return new SessionHandles(
                new TurnStateHandle(core.turnAuthority()),
                new SessionAdmissionHandle(entry, services.callerRuns(), services.endOfLife()),
                new SessionContextHandle(gate),
                new ModelRoutingHandle(gate, core.driver()::runtimeState),
                new SupervisorTrustHandle(core),
                new PeerCommsHandle(entry),
                new PeerInteractionHandle(gate),
                new InteractionStreamHandle(gate),
                new ExternalToolSurfaceHandle(gate),
                new McpServerLifecycleHandle(gate),
                services.auth());
    }
}
