package dev.statute.session.trust;

import dev.statute.session.types.PeerEndpoint;
import java.util.List;
import java.util.UUID;

/** Whether a peer is one that a store can be told of. */
final class EndpointCheck {
    private static final List<String> TRANSPORTS = List.of("inproc://", "tcp://", "uds://");

    private EndpointCheck() {}

    static void require(PeerEndpoint endpoint) {
        require(!endpoint.name().value().isBlank(), endpoint, "has no name.");
        require(isUuid(endpoint.peerId().value()), endpoint, "is not named by a UUID.");
        String address = endpoint.address().value();
        require(
                TRANSPORTS.stream().anyMatch(address::startsWith),
                endpoint,
                "has an address of an unknown transport; known are " + String.join(", ", TRANSPORTS) + ".");
    }

    private static void require(boolean fits, PeerEndpoint endpoint, String otherwise) {
        if (!fits) {
            throw TrustReconcileException.invalid(endpoint.peerId(), otherwise);
        }
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException notAUuid) {
            return false;
        }
    }
}
