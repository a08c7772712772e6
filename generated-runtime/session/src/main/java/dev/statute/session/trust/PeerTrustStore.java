package dev.statute.session.trust;

import dev.statute.session.types.PeerEndpoint;
import dev.statute.session.types.PeerId;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Whom the transport between peers trusts. It has one endpoint for each peer. Any call may fail with a {@link RuntimeException},
 * and has changed nothing then.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface PeerTrustStore {
    /** All peers that were added for this purpose. */
    List<PeerEndpoint> snapshot();

    /** Trusts a peer as it is given, instead of what was known of it. */
    void add(PeerEndpoint endpoint);

    /** Trusts a peer no more. */
    void remove(PeerId peer);
}
