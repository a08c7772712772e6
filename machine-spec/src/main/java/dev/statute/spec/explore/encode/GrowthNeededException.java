package dev.statute.spec.explore.encode;

import org.apiguardian.api.API;

/**
 * A value does not fit into the room that its encoding has reserved for it, although it lies in its type. The search has to
 * start again with the room that {@link #growth()} reserves.
 */
@API(status = API.Status.INTERNAL)
public final class GrowthNeededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Growth growth;

    GrowthNeededException(Growth growth) {
        super("more room is needed", null, false, false);
        this.growth = growth;
    }

    /** The room to reserve. */
    public Growth growth() {
        return growth;
    }
}
