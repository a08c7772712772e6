package dev.statute.spec.explore.lower;

import org.apiguardian.api.API;

/** An expression whose value takes several cells; it answers where in the frame they stand until it is evaluated again. */
@API(status = API.Status.INTERNAL)
@FunctionalInterface
public interface Block {
    /** Evaluates on a frame, which it uses for intermediate values too. */
    int at(long[] frame);
}
