package dev.statute.session.trust;

import dev.statute.session.machine.PeerProjection;
import dev.statute.session.policy.PeerReconcileRule;
import dev.statute.session.types.PeerEndpoint;
import dev.statute.session.types.PeerId;
import dev.statute.session.types.TrustAction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * Has a store trust whom a session trusts: first those are added that are missing, then those are removed that are not meant any
 * more, so that nobody is missing in between. It remembers nothing; after a failure the next attempt does what is left.
 *
 * <p>Safe for use by several threads as far as its store is. Two attempts at the same time may undo each other's work, so whoever
 * calls it does so for one change after the other.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class PeerTrustReconciler {
    private final PeerTrustStore store;

    /**
     * @param store whom the transport trusts
     */
    public PeerTrustReconciler(PeerTrustStore store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    /**
     * Carries a change out.
     *
     * @throws TrustReconcileException if something fails; what was done by then stays
     */
    public ReconcileReport reconcile(PeerProjection.Effect.CommsTrustReconcileRequested wanted) {
        Set<PeerEndpoint> effective = new LinkedHashSet<>(wanted.direct());
        effective.addAll(wanted.overlay());
        Set<PeerId> peers = effective.stream().map(PeerEndpoint::peerId).collect(Collectors.toSet());
        Set<PeerEndpoint> trusted = trusted();
        List<PeerEndpoint> added = new ArrayList<>();
        for (PeerEndpoint endpoint : effective) {
            if (PeerReconcileRule.decide(true, trusted.contains(endpoint), true) == TrustAction.ADD) {
                add(endpoint);
                added.add(endpoint);
            }
        }
        List<PeerId> removed = new ArrayList<>();
        for (PeerEndpoint endpoint : trusted) {
            boolean peerIsWanted = peers.contains(endpoint.peerId());
            if (PeerReconcileRule.decide(effective.contains(endpoint), true, peerIsWanted) == TrustAction.REMOVE) {
                remove(endpoint.peerId());
                removed.add(endpoint.peerId());
            }
        }
        return new ReconcileReport(added, removed, wanted.epoch());
    }

    private Set<PeerEndpoint> trusted() {
        try {
            return new LinkedHashSet<>(store.snapshot());
        } catch (RuntimeException failed) {
            throw TrustReconcileException.unavailable(failed);
        }
    }

    private void add(PeerEndpoint endpoint) {
        EndpointCheck.require(endpoint);
        try {
            store.add(endpoint);
        } catch (RuntimeException failed) {
            throw TrustReconcileException.failed(
                    TrustReconcileException.Kind.ADD_TRUST_FAILED, endpoint.peerId(), failed);
        }
    }

    private void remove(PeerId peer) {
        try {
            store.remove(peer);
        } catch (RuntimeException failed) {
            throw TrustReconcileException.failed(TrustReconcileException.Kind.REMOVE_TRUST_FAILED, peer, failed);
        }
    }
}
