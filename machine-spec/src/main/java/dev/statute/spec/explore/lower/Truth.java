package dev.statute.spec.explore.lower;

import org.apiguardian.api.API;

/** A condition on a frame. */
@API(status = API.Status.INTERNAL)
@FunctionalInterface
public interface Truth {
    /** Evaluates on a frame, which it uses for intermediate values too. */
    boolean test(long[] frame);
}
