package dev.statute.session;

import static dev.statute.session.SessionRefusals.assertNotReady;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.statute.session.handle.HandleRefusedException;
import dev.statute.session.input.SessionId;
import dev.statute.session.machine.RuntimeControl.Phase;
import dev.statute.session.machine.SupervisorTrust;
import dev.statute.session.types.PeerAddress;
import dev.statute.session.types.PeerId;
import dev.statute.session.types.PeerName;
import dev.statute.session.types.Supervisor;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Who supervises a session. */
class SupervisorTrustHandleTest {
    private static final SessionId SESSION = Runtimes.session(1);
    private static final PeerId PEER = new PeerId("p1");

    private final SessionRuntime runtime = Runtimes.ephemeral();
    private final SupervisorTrustHandle trust =
            runtime.prepareBindings(SESSION).handles().supervisorTrust();

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
        assertRefused(() -> trust.authorize(supervisor(1)));
        trust.bind(supervisor(2));
        SupervisorTrust.Snapshot before = trust.snapshot();

        assertRefused(() -> trust.bind(supervisor(3)));
        assertRefused(() -> trust.revoke(PEER, 1));
        assertRefused(() -> trust.published(PEER, 1));
        assertRefused(() -> trust.revoked(PEER, 2));

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
        assertRefused(() -> trust.bind(supervisor(1)));

        runtime.unregister(SESSION);
        assertNotReady(() -> trust.bind(supervisor(1)), Phase.DESTROYED);
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(HandleRefusedException.class);
    }

    private static Supervisor supervisor(long epoch) {
        return new Supervisor(new PeerName("name"), PEER, new PeerAddress("here"), Optional.empty(), epoch);
    }
}
