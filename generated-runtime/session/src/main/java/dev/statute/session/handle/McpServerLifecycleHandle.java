package dev.statute.session.handle;

import dev.statute.session.machine.McpServerLifecycle;
import dev.statute.session.types.ConnectAttempt;
import dev.statute.session.types.McpServerId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apiguardian.api.API;

/**
 * The connections of a session with servers that give it tools. Whoever connects gets the number of his attempt and names it in all
 * that he says of it, so what comes late of an attempt that is over is refused.
 *
 * <p>Safe for use by several threads. What is refused throws a {@link HandleRefusedException}, and nothing changes. What only
 * asks waits for nobody. Servers are not forgotten.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class McpServerLifecycleHandle {
    private final KeyedAuthority<
                    McpServerId, McpServerLifecycle.State, McpServerLifecycle.Input, McpServerLifecycle.Effect>
            servers;
    // Of all servers together, so no number comes twice.
    private final AtomicLong attempts = new AtomicLong();

    /**
     * No servers yet.
     *
     * @param gate with it, a transition is one step
     */
    public McpServerLifecycleHandle(HandleGate gate) {
        this.servers = new KeyedAuthority<>(
                gate,
                McpServerLifecycleHandle::decide,
                McpServerLifecycle.initial(),
                Comparator.comparing(McpServerId::value),
                effect -> false);
    }

    /** The servers of nobody's session. */
    public static McpServerLifecycleHandle ephemeral() {
        return new McpServerLifecycleHandle(new CommandGate());
    }

    /**
     * Somebody is going to connect.
     *
     * @return the attempt
     */
    public ConnectAttempt connectPending(McpServerId server) {
        ConnectAttempt attempt = nextAttempt();
        servers.apply(server, new McpServerLifecycle.Input.ConnectPending(attempt));
        return attempt;
    }

    /** The attempt has succeeded. */
    public void connected(McpServerId server, ConnectAttempt attempt) {
        servers.apply(server, new McpServerLifecycle.Input.Connect(attempt));
    }

    /** The attempt has failed. */
    public void failed(McpServerId server, ConnectAttempt attempt) {
        servers.apply(server, new McpServerLifecycle.Input.Fail(attempt));
    }

    /** The connection of the attempt is gone, or the attempt is given up. */
    public void disconnected(McpServerId server, ConnectAttempt attempt) {
        servers.apply(server, new McpServerLifecycle.Input.Disconnect(attempt));
    }

    /**
     * Somebody is going to connect anew with a server that can be used.
     *
     * @return the attempt; the former one does not count any more
     */
    public ConnectAttempt reload(McpServerId server) {
        ConnectAttempt attempt = nextAttempt();
        servers.apply(server, new McpServerLifecycle.Input.Reload(attempt));
        return attempt;
    }

    /** The servers with which an attempt to connect is under way, in the order of their ids. */
    public List<McpServerId> pendingIds() {
        return servers.states().entrySet().stream()
                .filter(entry -> entry.getValue().isPending())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Where the connection with a server stands; empty if nobody has ever connected. */
    public Optional<McpServerLifecycle.Phase> state(McpServerId server) {
        return servers.state(server).map(McpServerLifecycle.State::phase);
    }

    /** The attempt that counts; empty if there is none. */
    public Optional<ConnectAttempt> presentAttempt(McpServerId server) {
        return servers.state(server).flatMap(McpServerLifecycle.State::presentAttempt);
    }

    /** All servers, by their ids. */
    public SortedMap<McpServerId, McpServerLifecycle.State> states() {
        return servers.states();
    }

    private ConnectAttempt nextAttempt() {
        return ConnectAttempt.of(attempts.incrementAndGet());
    }

    private static Decision<McpServerLifecycle.State, McpServerLifecycle.Effect> decide(
            McpServerLifecycle.State state, McpServerLifecycle.Input input) {
        return McpServerLifecycle.apply(state, input)
                .fold(
                        accepted -> Decision.accepted(accepted.after(), accepted.effects()),
                        rejected -> Decision.rejected(
                                rejected.phase(),
                                rejected.input(),
                                rejected.reason(),
                                rejected.guard(),
                                rejected.payload()),
                        ignored -> Decision.ignored(ignored.why()));
    }
}
