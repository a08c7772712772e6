package dev.statute.kernel;

import org.apiguardian.api.API;

/** Who consumes an effect. */
@API(status = API.Status.EXPERIMENTAL)
public enum Delivery {
    /** It is stored in the same transaction as the state. */
    STORE,
    /** A composition consumes it. */
    ROUTED,
    /** It is for anyone; no answer is expected. */
    NOTIFY,
    /** An adapter acts on it. */
    CALL
}
