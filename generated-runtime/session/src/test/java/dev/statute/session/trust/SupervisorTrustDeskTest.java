package dev.statute.session.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.machine.SupervisorTrust;
import dev.statute.session.types.PeerAddress;
import dev.statute.session.types.PeerId;
import dev.statute.session.types.PeerName;
import dev.statute.session.types.SigningKey;
import dev.statute.session.types.Supervisor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who supervises a session. */
class SupervisorTrustDeskTest {
    private final List<String> told = new ArrayList<>();
    private RuntimeControl.Phase state = RuntimeControl.Phase.IDLE;
    private boolean storeFails;
    private boolean sessionEndsMeanwhile;

    private final SupervisorTrustDesk desk = new SupervisorTrustDesk(() -> state, new SupervisorTrustDesk.Store() {
        @Override
        public void publish(Supervisor supervisor) {
            attempt("publish " + supervisor.peerId().value() + " " + supervisor.epoch());
        }

        @Override
        public void revoke(PeerId peer) {
            attempt("revoke " + peer.value());
        }

        private void attempt(String what) {
            if (storeFails) {
                throw new IllegalStateException("no " + what);
            }
            told.add(what);
            if (sessionEndsMeanwhile) {
                state = RuntimeControl.Phase.DESTROYED;
            }
        }
    });

    private static Supervisor supervisor(String peer, long epoch) {
        return new Supervisor(
                PeerName.of("lead"),
                PeerId.of(peer),
                PeerAddress.of("inproc://lead"),
                Optional.of(SigningKey.of("key")),
                epoch);
    }

    private static SupervisorTrust.Rejection refusal(Runnable command) {
        return failure(command).refusal().orElseThrow().reason();
    }

    private static SupervisorTrustException failure(Runnable command) {
        return catchThrowableOfType(SupervisorTrustException.class, command::run);
    }

    @Test
    void aSupervisorIsPublishedReplacedAndRevoked() {
        desk.bind(supervisor("p1", 1));
        desk.authorize(supervisor("p2", 2));
        desk.publishAgain(supervisor("p2", 2));
        assertThat(desk.supervisor()).contains(supervisor("p2", 2));

        desk.revoke(PeerId.of("p2"), 2);

        assertThat(desk.supervisor()).isEmpty();
        assertThat(told).containsExactly("publish p1 1", "publish p2 2", "publish p2 2", "revoke p2");
        assertThatCode(() -> desk.bind(supervisor("p1", 3))).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("PM-17. Whoever supervises is neither replaced by binding nor revoked by something old")
    void nothingOldRevokes() {
        desk.bind(supervisor("p1", 5));

        assertThat(refusal(() -> desk.bind(supervisor("p2", 6)))).isEqualTo(SupervisorTrust.Rejection.ALREADY_BOUND);
        assertThat(refusal(() -> desk.revoke(PeerId.of("p1"), 4)))
                .isEqualTo(SupervisorTrust.Rejection.OTHER_SUPERVISOR);
        assertThat(refusal(() -> desk.publishAgain(supervisor("p1", 4))))
                .isEqualTo(SupervisorTrust.Rejection.OTHER_SUPERVISOR);
        assertThat(desk.supervisor()).contains(supervisor("p1", 5));
        assertThat(told).containsExactly("publish p1 5");
    }

    @Test
    void withoutSupervisorNothingIsReplacedOrRevoked() {
        assertThat(refusal(() -> desk.authorize(supervisor("p1", 1)))).isEqualTo(SupervisorTrust.Rejection.NOT_BOUND);
        assertThat(refusal(() -> desk.revoke(PeerId.of("p1"), 1))).isEqualTo(SupervisorTrust.Rejection.NOT_BOUND);
        assertThat(told).isEmpty();
    }

    @Test
    void aSessionThatIsNotReadyIsNotSupervised() {
        state = RuntimeControl.Phase.INITIALIZING;

        assertThat(refusal(() -> desk.bind(supervisor("p1", 1)))).isEqualTo(SupervisorTrust.Rejection.NOT_READY);
        assertThat(desk.supervisor()).isEmpty();
    }

    @Test
    void aStoreThatCannotBeToldLeavesTheSessionSupervised() {
        storeFails = true;

        SupervisorTrustException failed = failure(() -> desk.bind(supervisor("p1", 1)));

        assertThat(failed.refusal()).isEmpty();
        assertThat(failed).hasRootCauseMessage("no publish p1 1");
        assertThat(desk.supervisor()).contains(supervisor("p1", 1));
        storeFails = false;
        desk.publishAgain(supervisor("p1", 1));
        assertThat(told).containsExactly("publish p1 1");
    }

    @Test
    void aStoreThatCannotRevokeLeavesTheSessionSupervised() {
        desk.bind(supervisor("p1", 1));
        storeFails = true;

        assertThat(failure(() -> desk.revoke(PeerId.of("p1"), 1))).hasRootCauseMessage("no revoke p1");

        assertThat(desk.supervisor()).contains(supervisor("p1", 1));
        storeFails = false;
        desk.revoke(PeerId.of("p1"), 1);
        assertThat(desk.supervisor()).isEmpty();
    }

    @Test
    void whatNobodyAcknowledgesIsTakenBack() {
        sessionEndsMeanwhile = true;

        assertThat(refusal(() -> desk.bind(supervisor("p1", 1)))).isEqualTo(SupervisorTrust.Rejection.NOT_READY);

        assertThat(told).containsExactly("publish p1 1", "revoke p1");
    }
}
