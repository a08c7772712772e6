package dev.statute.session.member;

import dev.statute.session.types.RunId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What the owner sees of a member. Later versions may show more.
 *
 * @param state its state
 * @param acceptingInputs whether it takes inputs
 * @param currentRunId the run that is active
 * @param peerConnectivity whether it can be reached
 * @param lastError what went wrong last
 * @param observedAt when it was looked at
 */
@API(status = API.Status.EXPERIMENTAL)
public record BridgeObservationResponse(
        BridgeMemberRuntimeState state,
        Optional<Boolean> acceptingInputs,
        Optional<RunId> currentRunId,
        Optional<PeerConnectivity> peerConnectivity,
        Optional<String> lastError,
        Instant observedAt) {
    /** Refuses null. */
    public BridgeObservationResponse {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(acceptingInputs, "acceptingInputs");
        Objects.requireNonNull(currentRunId, "currentRunId");
        Objects.requireNonNull(peerConnectivity, "peerConnectivity");
        Objects.requireNonNull(lastError, "lastError");
        Objects.requireNonNull(observedAt, "observedAt");
    }
}
