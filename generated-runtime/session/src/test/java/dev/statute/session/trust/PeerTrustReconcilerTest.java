package dev.statute.session.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.statute.session.Samples;
import dev.statute.session.machine.PeerProjection;
import dev.statute.session.machine.RuntimeControl;
import dev.statute.session.types.PeerAddress;
import dev.statute.session.types.PeerEndpoint;
import dev.statute.session.types.PeerId;
import dev.statute.session.types.PeerName;
import dev.statute.session.types.SigningKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Having a store trust whom a session trusts. */
class PeerTrustReconcilerTest {
    private static final PeerEndpoint A = endpoint(1, "inproc://a");
    private static final PeerEndpoint B = endpoint(2, "tcp://b:1");
    private static final PeerEndpoint C = endpoint(3, "uds:///c");

    private final FakeStore store = new FakeStore();
    private final PeerTrustReconciler reconciler = new PeerTrustReconciler(store);

    private static PeerEndpoint endpoint(int number, String address) {
        return new PeerEndpoint(
                PeerName.of("peer " + number),
                PeerId.of(Samples.uuid(number).toString()),
                PeerAddress.of(address),
                Optional.of(SigningKey.of("key")));
    }

    private static PeerProjection.Effect.CommsTrustReconcileRequested wanted(long epoch, PeerEndpoint... endpoints) {
        return new PeerProjection.Effect.CommsTrustReconcileRequested(epoch, Set.of(endpoints), Set.of());
    }

    private TrustReconcileException failure(PeerProjection.Effect.CommsTrustReconcileRequested wanted) {
        return catchThrowableOfType(TrustReconcileException.class, () -> reconciler.reconcile(wanted));
    }

    @Test
    @DisplayName("PM-01. All peers are added to an empty store")
    void allAreAdded() {
        ReconcileReport report = reconciler.reconcile(wanted(1, A, B));

        assertThat(report.added()).containsExactlyInAnyOrder(A, B);
        assertThat(report.removed()).isEmpty();
        assertThat(report.appliedEpoch()).isEqualTo(1);
        assertThat(store.snapshot()).containsExactlyInAnyOrder(A, B);
    }

    @Test
    @DisplayName("PM-02. What is new is added before what is gone is removed, and the rest stays")
    void addsComeBeforeRemovals() {
        reconciler.reconcile(wanted(1, A, B));
        store.calls.clear();

        ReconcileReport report = reconciler.reconcile(wanted(2, A, C));

        assertThat(report.added()).containsExactly(C);
        assertThat(report.removed()).containsExactly(B.peerId());
        assertThat(report.appliedEpoch()).isEqualTo(2);
        assertThat(store.calls)
                .containsExactly("add peer 3", "remove " + B.peerId().value());
    }

    @Test
    @DisplayName("PM-03. Without peers all are removed")
    void allAreRemoved() {
        reconciler.reconcile(wanted(1, A, B));

        assertThat(reconciler.reconcile(wanted(2)).removed()).hasSize(2);
        assertThat(store.snapshot()).isEmpty();
    }

    @Test
    @DisplayName("PM-04, PM-05. The store hears nothing of a peer that is none")
    void invalidPeersAreRefused() {
        PeerEndpoint noUuid = new PeerEndpoint(A.name(), PeerId.of("me"), A.address(), A.key());
        PeerEndpoint noName = new PeerEndpoint(PeerName.of(" "), A.peerId(), A.address(), A.key());
        for (PeerEndpoint invalid : List.of(noUuid, noName, endpoint(1, "http://a"))) {
            TrustReconcileException failed = failure(wanted(1, invalid));
            assertThat(failed.kind()).isEqualTo(TrustReconcileException.Kind.INVALID_ENDPOINT);
            assertThat(failed.peer()).contains(invalid.peerId());
        }
        assertThat(failure(wanted(1, endpoint(1, "http://a")))).hasMessageContaining("transport");
        assertThat(store.calls).isEmpty();
    }

    @Test
    @DisplayName("PM-06. After a failure the next attempt does what is left, for the same change")
    void theNextAttemptDoesTheRest() {
        store.failing = "add";
        TrustReconcileException failed = failure(wanted(1, A));
        assertThat(failed.kind()).isEqualTo(TrustReconcileException.Kind.ADD_TRUST_FAILED);
        assertThat(failed.peer()).contains(A.peerId());
        assertThat(store.snapshot()).isEmpty();

        store.failing = "";
        ReconcileReport report = reconciler.reconcile(wanted(1, A));
        assertThat(report.added()).containsExactly(A);
        assertThat(report.appliedEpoch()).isEqualTo(1);
    }

    @Test
    void aFailedRemovalIsTriedAgainToo() {
        reconciler.reconcile(wanted(1, A));
        store.failing = "remove";
        assertThat(failure(wanted(2, B)).kind()).isEqualTo(TrustReconcileException.Kind.REMOVE_TRUST_FAILED);
        assertThat(store.trusted.values()).containsExactlyInAnyOrder(A, B);

        store.failing = "";
        ReconcileReport report = reconciler.reconcile(wanted(2, B));
        assertThat(report.added()).isEmpty();
        assertThat(report.removed()).containsExactly(A.peerId());
    }

    @Test
    void aStoreThatDoesNotAnswerIsLeftAlone() {
        store.failing = "snapshot";

        TrustReconcileException failed = failure(wanted(1, A));

        assertThat(failed.kind()).isEqualTo(TrustReconcileException.Kind.TRUST_SNAPSHOT_UNAVAILABLE);
        assertThat(failed.peer()).isEmpty();
        assertThat(store.calls).isEmpty();
    }

    @Test
    void aChangedPeerIsReplacedAndNotRemoved() {
        reconciler.reconcile(wanted(1, A));
        PeerEndpoint moved = new PeerEndpoint(A.name(), A.peerId(), PeerAddress.of("tcp://moved:1"), A.key());

        ReconcileReport report = reconciler.reconcile(wanted(2, moved));

        assertThat(report.added()).containsExactly(moved);
        assertThat(report.removed()).isEmpty();
        assertThat(store.snapshot()).containsExactly(moved);
    }

    @Test
    void whatAMachineAsksForIsCarriedOut() {
        PeerProjection.State state = PeerProjection.initial();
        List<ReconcileReport> reports = new ArrayList<>();
        for (PeerProjection.Input input : List.of(
                new PeerProjection.Input.AddDirectPeer(A, RuntimeControl.Phase.IDLE),
                new PeerProjection.Input.ApplyOverlay(Set.of(A, B), 1, RuntimeControl.Phase.RUNNING),
                new PeerProjection.Input.RemoveDirectPeer(A, RuntimeControl.Phase.ATTACHED))) {
            PeerProjection.Result.Accepted accepted =
                    (PeerProjection.Result.Accepted) PeerProjection.apply(state, input);
            state = accepted.after();
            accepted.effects().stream()
                    .filter(PeerProjection.Effect.CommsTrustReconcileRequested.class::isInstance)
                    .map(PeerProjection.Effect.CommsTrustReconcileRequested.class::cast)
                    .forEach(wanted -> reports.add(reconciler.reconcile(wanted)));
        }

        assertThat(reports.stream().map(ReconcileReport::appliedEpoch)).containsExactly(1L, 2L, 3L);
        assertThat(store.snapshot()).as("the overlay still names both").containsExactlyInAnyOrder(A, B);
    }

    private static final class FakeStore implements PeerTrustStore {
        private final Map<PeerId, PeerEndpoint> trusted = new LinkedHashMap<>();
        private final List<String> calls = new ArrayList<>();
        private String failing = "";

        private void attempt(String call) {
            if (call.equals(failing)) {
                throw new IllegalStateException("no " + call);
            }
        }

        @Override
        public List<PeerEndpoint> snapshot() {
            attempt("snapshot");
            return List.copyOf(trusted.values());
        }

        @Override
        public void add(PeerEndpoint endpoint) {
            attempt("add");
            calls.add("add " + endpoint.name().value());
            trusted.put(endpoint.peerId(), endpoint);
        }

        @Override
        public void remove(PeerId peer) {
            attempt("remove");
            calls.add("remove " + peer.value());
            trusted.remove(peer);
        }
    }
}
