package dev.statute.session.member;

import org.apiguardian.api.API;

/**
 * What was left when a member was retired.
 *
 * @param inputsAbandoned so many inputs were given up, 0 or more
 * @param inputsPendingDrain so many will still be done, 0 or more
 */
@API(status = API.Status.EXPERIMENTAL)
public record BridgeRetireResponse(long inputsAbandoned, long inputsPendingDrain) {
    /** Refuses negative numbers. */
    public BridgeRetireResponse {
        if (inputsAbandoned < 0 || inputsPendingDrain < 0) {
            throw new IllegalArgumentException("Inputs are counted from 0.");
        }
    }
}
