package dev.statute.session.member;

import org.apiguardian.api.API;

/**
 * What was left when a member was destroyed.
 *
 * @param inputsAbandoned so many inputs were given up, 0 or more
 */
@API(status = API.Status.EXPERIMENTAL)
public record BridgeDestroyResponse(long inputsAbandoned) {
    /** Refuses negative numbers. */
    public BridgeDestroyResponse {
        if (inputsAbandoned < 0) {
            throw new IllegalArgumentException("Inputs are counted from 0.");
        }
    }
}
