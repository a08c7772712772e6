package dev.statute.session.handle;

import static dev.statute.session.handle.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.machine.McpServerLifecycle;
import dev.statute.session.machine.McpServerLifecycle.Phase;
import dev.statute.session.machine.McpServerLifecycle.Rejection;
import dev.statute.session.types.ConnectAttempt;
import dev.statute.session.types.McpServerId;
import org.junit.jupiter.api.Test;

/** Connections with servers. */
class McpServerLifecycleHandleTest {
    private static final McpServerId SERVER = McpServerId.of("files");
    private static final McpServerId OTHER = McpServerId.of("clock");

    private final McpServerLifecycleHandle servers = McpServerLifecycleHandle.ephemeral();

    @Test
    void aServerIsPendingUntilItsAttemptIsAnswered() {
        ConnectAttempt attempt = servers.connectPending(SERVER);
        ConnectAttempt other = servers.connectPending(OTHER);
        assertThat(servers.pendingIds()).containsExactly(OTHER, SERVER);
        assertThat(attempt).isNotEqualTo(other);

        servers.connected(SERVER, attempt);
        assertThat(servers.state(SERVER)).contains(Phase.CONNECTED);
        assertThat(servers.presentAttempt(SERVER)).contains(attempt);
        assertThat(servers.pendingIds()).containsExactly(OTHER);

        servers.failed(OTHER, other);
        assertThat(servers.state(OTHER)).contains(Phase.FAILED);
        assertThat(servers.presentAttempt(OTHER)).isEmpty();
        assertThat(servers.pendingIds()).isEmpty();
        assertThat(servers.states()).containsOnlyKeys(OTHER, SERVER);
    }

    @Test
    void anAnswerToAnEarlierAttemptIsRefused() {
        ConnectAttempt first = servers.connectPending(SERVER);
        servers.failed(SERVER, first);
        ConnectAttempt second = servers.connectPending(SERVER);

        assertRefused(() -> servers.connected(SERVER, first), Rejection.STALE_ATTEMPT);
        assertRefused(() -> servers.failed(SERVER, first), Rejection.STALE_ATTEMPT);
        assertRefused(() -> servers.disconnected(SERVER, first), Rejection.STALE_ATTEMPT);

        assertThat(servers.state(SERVER)).contains(Phase.CONNECTING);
        assertThat(servers.presentAttempt(SERVER)).contains(second);
    }

    @Test
    void theEndOfAnEarlierConnectionDoesNotEndThePresentOne() {
        ConnectAttempt first = connect();
        ConnectAttempt second = servers.reload(SERVER);
        assertThat(servers.state(SERVER)).contains(Phase.RELOADING);
        assertThat(servers.pendingIds()).containsExactly(SERVER);
        servers.connected(SERVER, second);

        assertRefused(() -> servers.disconnected(SERVER, first), Rejection.STALE_ATTEMPT);

        assertThat(servers.state(SERVER)).contains(Phase.CONNECTED);
        servers.disconnected(SERVER, second);
        assertThat(servers.state(SERVER)).contains(Phase.DISCONNECTED);
    }

    @Test
    void anAttemptIsAnsweredOnce() {
        ConnectAttempt attempt = connect();

        assertRefused(() -> servers.failed(SERVER, attempt), Rejection.NOT_PENDING);
        assertRefused(() -> servers.connected(SERVER, attempt), Rejection.NOT_PENDING);
    }

    @Test
    void thereIsOneAttemptAtATime() {
        servers.connectPending(SERVER);

        assertRefused(() -> servers.connectPending(SERVER), Rejection.ALREADY_PENDING);
        assertRefused(() -> servers.reload(SERVER), Rejection.ALREADY_PENDING);
    }

    @Test
    void onlyAServerInUseIsReloaded() {
        assertRefused(() -> servers.reload(SERVER), Rejection.NOT_CONNECTED);
        connect();
        assertRefused(() -> servers.connectPending(SERVER), Rejection.ALREADY_CONNECTED);
    }

    @Test
    void aReloadThatFailsLeavesNoConnection() {
        connect();
        ConnectAttempt second = servers.reload(SERVER);

        servers.failed(SERVER, second);

        assertThat(servers.state(SERVER)).contains(McpServerLifecycle.Phase.FAILED);
        assertThat(servers.pendingIds()).isEmpty();
    }

    @Test
    void nothingIsKnownOfAServerWithWhichNobodyHasConnected() {
        assertRefused(() -> servers.connected(SERVER, ConnectAttempt.of(1)), Rejection.NOT_PENDING);

        assertThat(servers.state(SERVER)).isEmpty();
        assertThat(servers.presentAttempt(SERVER)).isEmpty();
    }

    private ConnectAttempt connect() {
        ConnectAttempt attempt = servers.connectPending(SERVER);
        servers.connected(SERVER, attempt);
        return attempt;
    }
}
