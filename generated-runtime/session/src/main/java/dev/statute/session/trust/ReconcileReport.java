package dev.statute.session.trust;

import dev.statute.session.types.PeerEndpoint;
import dev.statute.session.types.PeerId;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What was done to have a store trust whom a session trusts.
 *
 * @param added those that were added, in order
 * @param removed those that were removed, in order
 * @param appliedEpoch the number of the change that was carried out
 */
@API(status = API.Status.EXPERIMENTAL)
public record ReconcileReport(List<PeerEndpoint> added, List<PeerId> removed, long appliedEpoch) {
    /** Copies the lists. */
    public ReconcileReport {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }
}
