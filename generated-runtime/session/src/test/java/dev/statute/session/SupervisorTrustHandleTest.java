package dev.statute.session;

import static dev.statute.session.SessionRefusals.assertFails;
import static dev.statute.session.SessionRefusals.assertNotReady;
import static org.assertj.core.api.Assertions.assertThat;

import dev.statute.session.driver.RuntimeDriverException;
import dev.statute.session.input.SessionId;
import dev.statute.session.machine.RuntimeControl.Phase;
import dev.statute.session.machine.SupervisorTrust;
import dev.statute.session.types.PeerAddress;
import dev.statute.session.types.PeerId;
import dev.statute.session.types.PeerName;
import dev.statute.session.types.Supervisor;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who supervises a session. */
class SupervisorTrustHandleTest {
    private static final SessionId SESSION = Runtimes.session(1);
    private static final PeerId PEER = new PeerId("p1");

    private final SessionRuntime runtime = Runtimes.ephemeral();
    private final SupervisorTrustHandle trust = runtime.prepareBindings(SESSION).supervisorTrust();

    @Test
    void whoBindsASupervisorHasToTellTheStore() {
        assertThat(trust.bind(supervisor(1)))
                .containsExactly(new SupervisorTrust.Effect.PublishSupervisorTrustEdge(supervisor(1)));
        assertThat(trust.snapshot()).isInstanceOfSatisfying(SupervisorTrust.Snapshot.Bound.class, bound -> {
            assertThat(bound.supervisor()).isEqualTo(supervisor(1));
            assertThat(bound.publishPending()).isTrue();
        });

        trust.published(PEER, 1);

        assertThat(trust.snapshot())
                .isInstanceOfSatisfying(
                        SupervisorTrust.Snapshot.Bound.class,
                        bound -> assertThat(bound.publishPending()).isFalse());
    }

    @Test
    void whatIsRefusedChangesNothing() {
        assertFails(() -> trust.authorize(supervisor(1)), RuntimeDriverException.Kind.VALIDATION_FAILED);
        trust.bind(supervisor(2));
        SupervisorTrust.Snapshot before = trust.snapshot();

        assertFails(() -> trust.bind(supervisor(3)), RuntimeDriverException.Kind.VALIDATION_FAILED);
        assertFails(() -> trust.revoke(PEER, 1), RuntimeDriverException.Kind.VALIDATION_FAILED);
        assertFails(() -> trust.published(PEER, 1), RuntimeDriverException.Kind.VALIDATION_FAILED);
        assertFails(() -> trust.revoked(PEER, 2), RuntimeDriverException.Kind.VALIDATION_FAILED);

        assertThat(trust.snapshot()).isEqualTo(before);
    }

    @Test
    void whoeverIsRevokedIsForgottenByTheStore() {
        trust.bind(supervisor(1));
        trust.authorize(supervisor(2));
        trust.publishFailed(PEER, 2);

        assertThat(trust.revoke(PEER, 2))
                .containsExactly(new SupervisorTrust.Effect.RevokeSupervisorTrustEdge(PEER, 2));
        trust.revokeFailed(PEER, 2);
        assertThat(trust.snapshot()).isInstanceOf(SupervisorTrust.Snapshot.Bound.class);
        trust.publishAgain(supervisor(2));
        trust.revoke(PEER, 2);
        trust.revoked(PEER, 2);

        assertThat(trust.snapshot())
                .isInstanceOfSatisfying(
                        SupervisorTrust.Snapshot.Unbound.class,
                        unbound -> assertThat(unbound.pendingRevoke()).isEmpty());
    }

    @Test
    void sessionsThatAreGoneAreNotSupervised() {
        runtime.destroy(SESSION);
        assertFails(() -> trust.bind(supervisor(1)), RuntimeDriverException.Kind.VALIDATION_FAILED);

        runtime.unregister(SESSION);
        assertNotReady(() -> trust.bind(supervisor(1)), Phase.DESTROYED);
    }

    private static Supervisor supervisor(long epoch) {
        return new Supervisor(new PeerName("name"), PEER, new PeerAddress("here"), Optional.empty(), epoch);
    }
}
