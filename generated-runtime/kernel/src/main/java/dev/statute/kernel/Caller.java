package dev.statute.kernel;

import org.apiguardian.api.API;

/** What a refusal tells the one who made the call. */
@API(status = API.Status.EXPERIMENTAL)
public enum Caller {
    /** The call was wrong, and would be in every state. */
    ERROR,
    /** Another state would have taken the input. */
    CONFLICT,
    /** The same call may succeed later. */
    RETRY
}
